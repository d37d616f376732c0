import { type Say, speak } from '../../kit/light/words.ts';
import { evidenceWords } from '../../kit/strings/member-evidence.ts';
import { readingWords } from '../../kit/strings/member-reading.ts';
import { usePage } from '../model/page-state.ts';

const WORDS = { ...evidenceWords, ...readingWords };

/** The viewer's words in the language chosen. */
export function useReadingWords(): Say<typeof WORDS> {
  const language = usePage((s) => s.language);
  return speak(WORDS, language);
}
