/** The guide: its texts and where the desk's door serves them. The files lie in resources/guide/<language>/. */
import type { Language } from './problems/index.ts';

/** The texts in the order in which they are read and printed. */
export const GUIDE_TEXTS = ['thu-ky', 'thanh-vien', 'chu-tich', 'mang-may-in', 'khi-co-su-co', 'tra-cuu'] as const;

/** The guide for print, by language. */
export const GUIDE_PRINT: Readonly<Record<Language, string>> = { vi: 'huong-dan.pdf', en: 'guide.pdf' };

/** Folder of the guide at the desk's door. */
export const GUIDE_PATH = '/files/guide/';

/** Address of the secretary's handbook, at a chapter (the id of its heading). */
export const guideAddress = (language: Language, chapter: string): string => `${GUIDE_PATH}${language}/thu-ky.html#${chapter}`;
