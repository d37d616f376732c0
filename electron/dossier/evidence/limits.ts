/** What a file of evidence may cost, tested before and while it is read. */
export const MEGABYTE = 1024 * 1024;
export const UPLOAD_MEGABYTES = 600;
export const MOST_PAGES = 5000;
/** A phone's largest pictures have 200 million. */
export const MOST_MEGAPIXELS = 220;
/** HEIC is decoded whole in memory, four bytes a pixel. */
export const MOST_HEIC_MEGAPIXELS = 60;
/** A burst of 50, or one picture with hardly any loss. */
export const MOST_HEIC_MEGABYTES = 200;
/** Pictures in one HEIC file (bursts). */
export const MOST_HEIC_PICTURES = 50;
export const MOST_ENTRIES = 5000;
export const UNPACKED_MEGABYTES = 2000;
/** Scans hardly compress; a file that grows more than this, past a size nobody minds, is made to burst. */
export const MOST_RATIO = 100;
export const RATIO_FROM_BYTES = 20 * MEGABYTE;
/** Parts of one Word or Excel file together. */
export const OFFICE_UNPACKED_MEGABYTES = 500;
/** Of a drawing or scanning worker's JavaScript; pixels and WebAssembly lie beside it and are bounded by the pixels a page is drawn with, and below. */
export const WORKER_MEGABYTES = 500;
/** Of the HEIC decoder's WebAssembly: the largest picture takes a little more than half (48 megapixels between 384 and 448). */
export const HEIC_MEMORY_MEGABYTES = 1024;
