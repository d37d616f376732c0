/** Placeholder replaced below. */
export type BookCheck = { readonly grade: 'error' | 'caveat' | 'flag'; readonly set: number | null; readonly criterion: string | null; readonly text: string };
