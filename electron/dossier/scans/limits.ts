/** What reading scans may cost, tested before and while they are read. */
export const SCAN_MEGABYTES = 300;
/** A whole session's hand-signed papers in one file stay below. */
export const MOST_SCAN_PAGES = 2000;
/** A page, drawn and searched twice, takes half a second on a slow laptop. */
export const PAGE_MS = 30_000;
/** Codes looked for on one page. */
export const MOST_CODES = 8;
/** Pages from the first on that may fail before the whole file is refused. */
export const MOST_FAILURES = 3;
