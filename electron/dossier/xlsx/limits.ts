/** What a workbook may cost, tested before and while it is read. */
export const MEGABYTE = 1024 * 1024;
export const FILE_MEGABYTES = 50;
export const UNPACKED_MEGABYTES = 500;
export const MOST_COLUMNS = 200;
export const MOST_PARTS = 5000;
/** Workbook, relations, styles: small in any honest file. */
export const SMALL_PART_MEGABYTES = 16;
export const MOST_STRINGS = 5_000_000;
/** Characters of all shared strings together. */
export const MOST_STRING_CHARACTERS = 128 * MEGABYTE;
/** Excel's own limit of one cell. */
export const MOST_CELL_CHARACTERS = 32_767;
/** A tag or text this long without an end is an attack on memory. */
export const MOST_ITEM_CHARACTERS = 4 * MEGABYTE;
export const DEEPEST = 64;
export const MOST_MERGED = 100_000;
