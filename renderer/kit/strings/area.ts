/** One area's words: key → Vietnamese and English. `{name}` in a text is replaced by the parameter of that name; `{name|one|many}` by the word for that count. */
export type Area = Readonly<Record<string, { readonly vi: string; readonly en: string }>>;
