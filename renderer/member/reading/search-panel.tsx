/** Search in the text of the product's PDF files, by the host. */
import { useEffect, useRef, useState } from 'react';
import { usePage } from '../model/page-state.ts';
import { fileOf } from './place.ts';
import { useReadingWords } from './reading-words.ts';
import type { File } from './sheet-view.tsx';
import type { Asked, Hits } from './use-hits.ts';

type OutcomeProps = { readonly asked: Asked; readonly chosen: Hits['chosen']; readonly files: readonly File[]; readonly goTo: (at: number) => void };

function Outcome({ asked, chosen, files, goTo }: OutcomeProps) {
  const say = useReadingWords();
  const language = usePage((s) => s.language);
  const { found, text } = asked;
  if (found === 'asking') return <p role="status">{say('searching')}</p>;
  if (found === 'silence') return <p role="alert">{say('searchSilent')}</p>;
  if ('code' in found) return <p role="alert">{`${found[language]} (${found.code})`}</p>;
  const n = found.hits.length;
  return (
    <>
      <p role="status">{n === 0 ? say('foundNone', { text }) : say(found.more ? 'foundMore' : 'found', { n })}</p>
      {found.unread.length > 0 && <p className="soft">{say('unread', { n: found.unread.length })}</p>}
      <ul>
        {found.hits.map((hit, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page may hold the same words twice
          <li key={i}>
            <button type="button" className="hit" aria-current={i === chosen?.at} onClick={() => goTo(i)}>
              <span className="soft">
                {fileOf(files, hit.evidence)?.name} · {say('pageShort', { page: hit.page })}
              </span>
              <span>
                {hit.before}
                <mark>{hit.match}</mark>
                {hit.after}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

type SearchProps = { readonly files: readonly File[]; readonly hits: Hits /** Index of a hit. */; readonly goTo: (at: number) => void };

export function SearchPanel({ files, hits, goTo }: SearchProps) {
  const say = useReadingWords();
  const { asked } = hits;
  const [text, setText] = useState(asked?.text ?? '');
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when opened
  useEffect(() => {
    if (!asked) field.current?.focus();
  }, []);
  return (
    <div className="panel-body search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          field.current?.blur();
          const wanted = text.trim().slice(0, 100);
          if (wanted.length >= 2) hits.search(wanted);
        }}
      >
        <label htmlFor="reader-search">{say('searchFor')}</label>
        <div className="search-row">
          <input
            ref={field}
            id="reader-search"
            type="search"
            enterKeyHint="search"
            maxLength={100}
            autoComplete="off"
            value={text}
            aria-describedby="reader-search-hint"
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <button type="submit" className="small" disabled={text.trim().length < 2}>
            {say('search')}
          </button>
        </div>
        <p id="reader-search-hint" className="soft">
          {say('searchHint')}
        </p>
      </form>
      {asked && <Outcome asked={asked} chosen={hits.chosen} files={files} goTo={goTo} />}
    </div>
  );
}
