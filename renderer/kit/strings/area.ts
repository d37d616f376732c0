/** One area's words: key → Vietnamese and English. `{name}` in a text is replaced by the parameter of that name. */
export type Area = Readonly<Record<string, { readonly vi: string; readonly en: string }>>;
