/** Appending a usual phrase to what is written already: a sentence of its own, never twice, never past the field's length. */
import type { Catalogue, Language } from '../../kit/light/words.ts';

/** `text` with `phrase` at its end; unchanged where the phrase stands already or doesn't fit within `most` characters. */
export function appendPhrase(text: string, phrase: string, most: number): string {
  const kept = text.replace(/\s+$/, '');
  if (kept.indexOf(phrase) >= 0) return text;
  const joint = kept === '' ? '' : /[.!?;:…]$/.test(kept) ? ' ' : '. ';
  const longer = `${kept}${joint}${phrase}`;
  return longer.length > most ? text : longer;
}

/** The phrases of a catalogue that the text doesn't hold yet, in the catalogue's order. */
export const offeredPhrases = (catalogue: Catalogue, language: Language, text: string): readonly string[] =>
  Object.keys(catalogue)
    .map((key) => (catalogue[key] as Catalogue[string])[language])
    .filter((phrase) => text.indexOf(phrase) < 0);
