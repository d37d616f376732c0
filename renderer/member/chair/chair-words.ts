import { type Say, speak } from '../../kit/light/words.ts';
import { chairWords } from '../../kit/strings/member-chair.ts';
import { usePage } from '../model/page-state.ts';

/** The tab's words in the language chosen. */
export function useChairWords(): Say<typeof chairWords> {
  const language = usePage((s) => s.language);
  return speak(chairWords, language);
}
