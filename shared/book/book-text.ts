import { cleanText } from '../dossier/cells.ts';

/** A text of a book as every way in gives it: as `cleanText`, without control characters other than line breaks, which no cell and no paper holds. */
export const bookText = (text: string): string =>
  cleanText(
    text
      .toWellFormed()
      .replace(/\t/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
      .replace(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, ''),
  );
