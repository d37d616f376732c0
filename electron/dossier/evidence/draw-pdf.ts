/**
 * PDF pages through PDFium (WebAssembly). The file is read piece by piece as PDFium asks for it, so that a scan of 150 MB opens in
 * milliseconds and costs no more memory than a letter.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { PDFiumModule } from '@hyzyla/pdfium';
import { bytesAt, type PageText, type PDFium, readPageText } from './read-page-text.ts';

/** Exports of the module that its types don't name. */
type MoreExports = {
  readonly __indirect_function_table: WebAssembly.Table;
  readonly FPDF_LoadCustomDocument: (access: number, password: number) => number;
};

/** RGBA, four bytes a pixel, valid until the next page is drawn. Width and height in pixels. */
export type Drawn = PageText & { readonly data: Buffer; readonly width: number; readonly height: number };

export type PdfFile = {
  readonly pages: number;
  /** Page from 1, `width` pixels wide. Throws when PDFium can't read it. */
  readonly draw: (page: number, width: number) => Drawn;
  readonly close: () => void;
};

/** fpdfview.h: FPDF_GetLastError. */
export class PdfRefused extends Error {
  readonly encrypted: boolean;
  constructor(code: number) {
    super(`PDFium ${code}`);
    this.encrypted = code === 4 || code === 5;
  }
}

/** fpdfview.h: annotations drawn (stamps, visible signatures), RGBA byte order, small caches. */
const RENDER_FLAGS = 0x01 | 0x10 | 0x200;
const FORM_FLAGS = 0x10;
const BGRA = 4;
/** A page much longer than wide is drawn narrower rather than taking gigabytes. */
const MOST_HEIGHT = 6000;

/** A module with one function, (i32, i32, i32, i32) → i32, that hands on to JavaScript: PDFium calls through its function table. */
const RELAY = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 9, 1, 96, 4, 127, 127, 127, 127, 1, 127, 2, 7, 1, 1, 104, 1, 102, 0, 0, 7, 5, 1, 1, 102, 0, 0]);

let loading: Promise<PDFium> | null = null;

async function loadModule(): Promise<PDFium> {
  const module = await PDFiumModule({});
  module._FPDF_InitLibraryWithConfig({ version: 2 });
  return module;
}

/** Bytes of the file that is open now, for PDFium's reading function. One document is open at a time. */
let source: { readonly descriptor: number } | null = null;

function readBlock(module: PDFium, position: number, buffer: number, length: number): number {
  try {
    return source && readSync(source.descriptor, bytesAt(module, buffer, length), 0, length, position >>> 0) === length ? 1 : 0;
  } catch {
    return 0;
  }
}

/** Slot 0 of the table, the null pointer, is the only free one and the table can't grow; nothing calls through a null pointer. */
const READER_SLOT = 0;

function installReader(module: PDFium, more: MoreExports): void {
  const relay = new WebAssembly.Instance(new WebAssembly.Module(RELAY), {
    h: { f: (_parameter: number, position: number, buffer: number, length: number) => readBlock(module, position, buffer, length) },
  });
  more.__indirect_function_table.set(READER_SLOT, relay.exports.f);
}

/** FPDF_FORMFILLINFO, version 2, without callbacks: enough to draw form fields, visible signatures among them. */
function startForms(module: PDFium, document: number): { readonly form: number; readonly stop: () => void } {
  const info = module.wasmExports.malloc(256);
  bytesAt(module, info, 256).fill(0);
  new DataView(module.HEAPU8.buffer).setUint32(info, 2, true);
  const form = module._FPDFDOC_InitFormFillEnvironment(document, info);
  return {
    form,
    stop: () => {
      if (form) module._FPDFDOC_ExitFormFillEnvironment(form);
      module.wasmExports.free(info);
    },
  };
}

/** One page's pixels, used again for every page: nine megabytes a page left to the garbage collector grow to hundreds. */
let pixels = Buffer.alloc(0);

function keepPixels(from: Uint8Array): Buffer {
  if (pixels.length < from.length) pixels = Buffer.allocUnsafeSlow(from.length);
  const kept = pixels.subarray(0, from.length);
  kept.set(from);
  return kept;
}

function drawPage(module: PDFium, document: number, form: number, number: number, wantedWidth: number): Drawn {
  const page = module._FPDF_LoadPage(document, number - 1);
  if (!page) throw new PdfRefused(module._FPDF_GetLastError());
  try {
    const [pointsWide, pointsHigh] = [module._FPDF_GetPageWidth(page), module._FPDF_GetPageHeight(page)];
    if (!(pointsWide > 0 && pointsHigh > 0)) throw new PdfRefused(6);
    const scale = Math.min(wantedWidth / pointsWide, MOST_HEIGHT / pointsHigh);
    const [width, height] = [Math.max(1, Math.round(pointsWide * scale)), Math.max(1, Math.round(pointsHigh * scale))];
    const text = readPageText(module, page);
    if (form) module._FORM_OnAfterLoadPage(page, form);
    const size = width * height * BGRA;
    const buffer = module.wasmExports.malloc(size);
    const bitmap = module._FPDFBitmap_CreateEx(width, height, BGRA, buffer, width * BGRA);
    try {
      module._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xff_ff_ff_ff);
      module._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, RENDER_FLAGS);
      if (form) module._FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, FORM_FLAGS);
      // A copy of its own: handed a view, the image library would copy all of PDFium's memory.
      return { data: keepPixels(bytesAt(module, buffer, size)), width, height, ...text };
    } finally {
      module._FPDFBitmap_Destroy(bitmap);
      module.wasmExports.free(buffer);
      if (form) module._FORM_OnBeforeClosePage(page, form);
    }
  } finally {
    module._FPDF_ClosePage(page);
  }
}

/** Opens a PDF; one at a time: close the one before. Throws PdfRefused. */
export async function openPdf(file: string): Promise<PdfFile> {
  loading ??= loadModule();
  const module = await loading;
  const more = module.wasmExports as unknown as MoreExports;
  installReader(module, more);
  const descriptor = openSync(file, 'r');
  const access = module.wasmExports.malloc(12);
  const view = new DataView(module.HEAPU8.buffer);
  view.setUint32(access, fstatSync(descriptor).size, true);
  view.setUint32(access + 4, READER_SLOT, true);
  view.setUint32(access + 8, 0, true);
  source = { descriptor };
  const document = more.FPDF_LoadCustomDocument(access, 0);
  const release = (): void => {
    module.wasmExports.free(access);
    source = null;
    closeSync(descriptor);
  };
  if (!document) {
    release();
    throw new PdfRefused(module._FPDF_GetLastError());
  }
  const { form, stop } = startForms(module, document);
  return {
    pages: module._FPDF_GetPageCount(document),
    draw: (page, width) => drawPage(module, document, form, page, width),
    close: () => {
      stop();
      module._FPDF_CloseDocument(document);
      release();
    },
  };
}
