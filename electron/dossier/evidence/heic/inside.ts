/**
 * What runs beside libheif in the closed room (closed-room.ts), as text: a module's functions would bring their own realm along. `libheif` is the decoder's script,
 * run before. All that comes in are numbers; all that goes out are numbers and ArrayBuffers made here. A failure is thrown, and nobody looks at what was thrown.
 */
export const INSIDE = `(() => {
  'use strict';
  const quiet = () => undefined;
  let wasm, file, api, context, handles;

  // Traces would show the callers outside.
  Error.stackTraceLimit = 0;
  Object.defineProperty(Error, 'prepareStackTrace', { value: undefined });
  Object.freeze(Error);

  // Of the functions that the module imports one calls a method whose name it finds in the module's memory. All it is needed for is filling an array.
  function onlyPush(imports, memory) {
    const callers = Object.keys(imports).filter((name) => /\\b\\w+\\((\\w+),\\1\\[\\w+\\],/.test(String(imports[name])));
    if (callers.length !== 1) throw 0;
    const call = imports[callers[0]];
    imports[callers[0]] = (caller, value, name, ...rest) => {
      const text = new Uint8Array(memory().buffer, name >>> 0, 5);
      if (String.fromCharCode(...text) !== 'push\\0') throw 0;
      return call(caller, value, name, ...rest);
    };
  }

  function instantiateWasm(imports, done) {
    let memory;
    for (const given of Object.values(imports)) onlyPush(given, () => memory);
    const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm), imports);
    memory = Object.values(instance.exports).find((one) => one instanceof WebAssembly.Memory);
    return done(instance);
  }

  return {
    wasmRoom: (length) => (wasm = new Uint8Array(length)).buffer,
    fileRoom: (length) => (file = new Uint8Array(length)).buffer,
    start: () => {
      api = libheif({ print: quiet, printErr: quiet, instantiateWasm });
      wasm = undefined;
      for (const name of ['libheif', 'WebAssembly', 'console']) globalThis[name] = undefined;
      return 0;
    },
    open: () => {
      context = api.heif_context_alloc();
      const read = api.heif_context_read_from_memory(context, file);
      file = undefined;
      if (read.code !== api.heif_error_code.heif_error_Ok) throw 0;
      handles = Array.from(api.heif_js_context_get_list_of_top_level_image_IDs(context), (id) => api.heif_js_context_get_image_handle(context, id));
      handles = handles.filter((handle) => handle && !handle.code);
      return handles.length;
    },
    width: (index) => api.heif_image_handle_get_width(handles[index]),
    height: (index) => api.heif_image_handle_get_height(handles[index]),
    pixels: (index, width, height) => {
      const image = api.heif_js_decode_image2(handles[index], api.heif_colorspace.heif_colorspace_RGB, api.heif_chroma.heif_chroma_interleaved_RGBA);
      const { data, stride } = image.channels.find(({ id }) => id === api.heif_channel.heif_channel_interleaved);
      const row = width * 4;
      const pixels = new Uint8Array(row * height);
      for (let y = 0; y < height; y += 1) pixels.set(data.subarray(y * stride, y * stride + row), y * row);
      api.heif_image_release(image.image);
      return pixels.buffer;
    },
  };
})()`;
