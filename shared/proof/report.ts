/** What a check found of something genuine, for the terminal and for a page; what isn't genuine is a problem (OC-71xx and the like). */
import type { Language } from '../problems/index.ts';

export type Said = Readonly<Record<Language, string>>;
export type Fact = { readonly label: Said; readonly value: string };
export type Report = { readonly title: Said; readonly facts: readonly Fact[] };

export const fact = (vi: string, en: string, value: string): Fact => ({ label: { vi, en }, value });
