/** Search in the text of the product's PDF files, by the host. Asked for on Enter or the button, not at every letter: receipts come first. */
import { useEffect, useRef, useState } from 'react';
import type { WireProblem } from '../../../shared/contract/common.ts';
import type { EvidenceSearch } from '../../../shared/contract/member.ts';
import { callDoor } from '../../kit/light/call-door.ts';
import { usePage } from '../model/page-state.ts';
import { fileOf, type Place } from './place.ts';
import { reading, useReadingWords } from './reading-state.ts';
import type { File } from './sheet-view.tsx';

type Asked = { readonly text: string; readonly found: EvidenceSearch | 'asking' | 'silence' | WireProblem };
/** The last search stays while the viewer is open, so that one can go from hit to hit. */
export type SearchMemory = { current: Asked | null };

async function ask(text: string): Promise<Asked['found']> {
  const reply = await callDoor<EvidenceSearch>('search-evidence', { dossier: reading().dossier, text });
  if (reply.kind === 'silence') return 'silence';
  return reply.answer.ok ? reply.answer.value : (reply.answer.problems[0] as WireProblem);
}

function Outcome({ asked, files, jump }: { readonly asked: Asked; readonly files: readonly File[]; readonly jump: (to: Place) => void }) {
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
            <button type="button" className="hit" onClick={() => jump({ file: hit.evidence, page: hit.page })}>
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

type SearchProps = { readonly files: readonly File[]; readonly memory: SearchMemory; readonly jump: (to: Place) => void };

export function SearchPanel({ files, memory, jump }: SearchProps) {
  const say = useReadingWords();
  const [text, setText] = useState(memory.current?.text ?? '');
  const [asked, setAsked] = useState(memory.current);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!memory.current) field.current?.focus();
  }, [memory]);
  const keep = (next: Asked): void => {
    memory.current = next;
    setAsked(next);
  };
  const search = async (): Promise<void> => {
    const wanted = text.trim().slice(0, 100);
    if (wanted.length < 2) return;
    keep({ text: wanted, found: 'asking' });
    const found = await ask(wanted);
    if (memory.current?.text === wanted) keep({ text: wanted, found });
  };
  return (
    <div className="panel-body search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          field.current?.blur();
          void search();
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
      {asked && <Outcome asked={asked} files={files} jump={jump} />}
    </div>
  );
}
