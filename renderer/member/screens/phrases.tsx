/** Usual phrases under a text field: a tap appends one; those already written are offered no more. */
import type { Catalogue } from '../../kit/light/words.ts';
import { usePage, useWords } from '../model/page-state.ts';
import { appendPhrase, offeredPhrases } from '../model/usual-phrases.ts';

export function Phrases({
  catalogue,
  text,
  most,
  write,
}: {
  readonly catalogue: Catalogue;
  readonly text: string /** Characters the field holds. */;
  readonly most: number;
  readonly write: (text: string) => void;
}) {
  const say = useWords();
  const language = usePage((s) => s.language);
  const fitting = offeredPhrases(catalogue, language, text).filter((phrase) => appendPhrase(text, phrase, most) !== text);
  if (fitting.length === 0) return null;
  return (
    <ul className="phrases" aria-label={say('usualPhrases')}>
      {fitting.map((phrase) => (
        <li key={phrase}>
          <button type="button" className="phrase" onClick={() => write(appendPhrase(text, phrase, most))}>
            <span aria-hidden="true">+ </span>
            {phrase}
          </button>
        </li>
      ))}
    </ul>
  );
}
