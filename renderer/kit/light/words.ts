/** Words of a page in two languages: a catalogue of { vi, en } and a reader that fills in {params}. */
import type { Language } from '../../../shared/problems/index.ts';

export type { Language };
export type Catalogue = Readonly<Record<string, { readonly vi: string; readonly en: string }>>;
export type Params = Readonly<Record<string, string | number>>;
export type Say<C extends Catalogue> = (key: keyof C, params?: Params) => string;

/** `say('missing', { n: 6 })` → "Còn 6 tiêu chí chưa chọn". An unknown parameter stays as written. */
export const speak =
  <C extends Catalogue>(catalogue: C, language: Language): Say<C> =>
  (key, params = {}) =>
    (catalogue[key] as Catalogue[string])[language].replace(/\{(\w+)\}/g, (whole, name: string) => (params[name] === undefined ? whole : String(params[name])));
