declare module 'heic-decode' {
  type Picture = { readonly width: number; readonly height: number };
  /** RGBA, four bytes a pixel. */
  type Decoded = Picture & { readonly data: Uint8ClampedArray };
  type Pictures = readonly (Picture & { readonly decode: () => Promise<Decoded> })[] & { readonly dispose: () => void };
  const decode: { readonly all: (input: { readonly buffer: Uint8Array }) => Promise<Pictures> };

  export = decode;
}
