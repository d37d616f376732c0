/** One criterion: its boxes as radio rows (the whole row is the button), what the decision says about it, the advisory line, a note. */
import { memo, useLayoutEffect, useRef, useState } from 'react';
import { boxesOf, type Criterion, hasZeroBox } from '../../../shared/criteria.ts';
import type { Language } from '../../../shared/problems/index.ts';
import { notePhrases } from '../../kit/strings/phrases.ts';
import { clear, confirmBlanks, confirmMark, tick, writeNote } from '../model/draft.ts';
import { edit } from '../model/keep-draft.ts';
import { useWords } from '../model/page-state.ts';
import type { AdvisoryPoint } from '../model/review-findings.ts';
import { EvidenceLine } from '../reading/evidence-line.tsx';
import { BoxRow, NoBoxRow } from './box-row.tsx';
import { Phrases } from './phrases.tsx';

export type CardProps = {
  readonly criterion: Criterion;
  /** Part of the props so that a change of language redraws the card. */
  readonly language: Language;
  readonly mark: number | undefined;
  /** Confirmed as 0 without a tick. */
  readonly blank: boolean;
  readonly applying: boolean;
  /** Its tick was taken off because it no longer applies. */
  readonly aside: boolean;
  /** Copied from a sister product and not looked at again. */
  readonly copied: boolean;
  readonly note: string;
  /** Box of the round before, −1 for none; undefined in a first round. */
  readonly before: number | undefined;
  readonly round: number;
  readonly advised: AdvisoryPoint | undefined;
};

function CriterionText({ criterion }: { readonly criterion: Criterion }) {
  const say = useWords();
  const lines = [criterion.description, criterion.requirement, ...(criterion.notes ?? [])].filter((line): line is string => Boolean(line));
  if (lines.length === 0) return null;
  return (
    <details className="criterion-text" open>
      <summary>{say('criterionText')}</summary>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </details>
  );
}

type BoxesProps = Pick<CardProps, 'criterion' | 'mark' | 'blank' | 'applying' | 'before' | 'round'>;

function Rows({ criterion, mark, applying, before, round, only }: BoxesProps & { /** Key of one case; undefined: all boxes. */ readonly only?: string }) {
  return boxesOf(criterion).map((box, index) =>
    only !== undefined && box.alternative !== only ? null : (
      <BoxRow
        // biome-ignore lint/suspicious/noArrayIndexKey: a mark is this very index
        key={index}
        name={criterion.code}
        box={box}
        checked={mark === index}
        was={before === index && mark !== index ? round - 1 : 0}
        disabled={!applying}
        choose={() => edit((set, draft) => tick(set, draft, criterion.code, index))}
      />
    ),
  );
}

/** All boxes of a criterion are one choice, also where the decision prints them as two cases. */
function Boxes(props: BoxesProps) {
  const { criterion, blank, applying } = props;
  return (
    <div role="radiogroup" aria-labelledby={`ten-${criterion.code}`}>
      {!criterion.alternatives && <Rows {...props} />}
      {criterion.alternatives?.map((alternative) => (
        <fieldset key={alternative.key} className="case">
          <legend className="case-title">{alternative.label}</legend>
          <Rows {...props} only={alternative.key} />
        </fieldset>
      ))}
      {!hasZeroBox(criterion) && (
        <NoBoxRow name={criterion.code} checked={blank} disabled={!applying} choose={() => edit((set, draft) => confirmBlanks(set, draft, [criterion.code]))} />
      )}
    </div>
  );
}

function ChangedLine({ criterion, mark, before, round }: Pick<CardProps, 'criterion' | 'mark' | 'before' | 'round'>) {
  const say = useWords();
  if (before === undefined || before === (mark ?? -1)) return null;
  const points = (box: number): number => boxesOf(criterion)[box]?.points ?? 0;
  const [from, to] = [points(before), points(mark ?? -1)];
  return <p className="changed">{say(from === to ? 'changedSame' : 'changed', { round: round - 1, from, to })}</p>;
}

function AdvisoryLine({ advised }: { readonly advised: AdvisoryPoint }) {
  const say = useWords();
  return (
    <p className="advisory">
      {advised.points === null ? say('advisoryNoPoints') : say('advisory', { n: advised.points })}
      {advised.comment && `${advised.points === null ? ':' : ' ·'} ${advised.comment}`}
    </p>
  );
}

/** Characters a note may hold; the host refuses more. */
const NOTE = 500;

/** The phrases come with writing: a note that only stands there stays short. */
function NoteField({ code, note, writing, write }: { readonly code: string; readonly note: string; readonly writing: boolean; readonly write: () => void }) {
  const say = useWords();
  const put = (text: string): void => edit((_, draft) => writeNote(draft, code, text));
  const field = useRef<HTMLTextAreaElement>(null);
  // Opened by its button: one writes at once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: not whenever a note that stands there is touched
  useLayoutEffect(() => {
    if (writing) field.current?.focus();
  }, []);
  return (
    <>
      <textarea
        ref={field}
        className="note"
        rows={2}
        maxLength={NOTE}
        value={note}
        aria-label={say('noteFor', { code })}
        onFocus={write}
        onChange={(event) => put(event.currentTarget.value)}
      />
      {writing && <Phrases catalogue={notePhrases} text={note} most={NOTE} write={put} />}
    </>
  );
}

function CopiedLine({ code }: { readonly code: string }) {
  const say = useWords();
  return (
    <div className="copied">
      <p>{say('copied')}</p>
      <button type="button" className="small" onClick={() => edit((_, draft) => confirmMark(draft, code))}>
        {say('copiedConfirm')}
        <span className="visually-hidden"> {code}</span>
      </button>
    </div>
  );
}

function Card(props: CardProps) {
  const { criterion, mark, blank, applying, aside, copied, note, before, round, advised } = props;
  const say = useWords();
  const [writing, setWriting] = useState(false);
  const { code } = criterion;
  const done = mark !== undefined || blank;
  return (
    <fieldset id={`tc-${code}`} className={`card${applying ? '' : ' card-off'}${copied ? ' card-copied' : done ? ' card-done' : ''}`} tabIndex={-1}>
      <legend className="card-title" id={`ten-${code}`}>
        {criterion.parent && (
          <span className="parent">
            {criterion.parent.code} {criterion.parent.title}
          </span>
        )}
        <span className="title-row">
          <span>
            <strong className="criterion-code">{code}</strong> {criterion.title}
          </span>
          <span className="max">/{criterion.maxPoints}</span>
        </span>
      </legend>
      <CriterionText criterion={criterion} />
      {!applying && (
        <p className="not-applying">
          {say('notApplying', { why: criterion.appliesIf?.text ?? '' })} {aside && say('setAside')}
        </p>
      )}
      <Boxes criterion={criterion} mark={mark} blank={blank} applying={applying} before={before} round={round} />
      {copied && <CopiedLine code={code} />}
      <ChangedLine criterion={criterion} mark={mark} before={before} round={round} />
      {advised && <AdvisoryLine advised={advised} />}
      {(note || writing) && <NoteField code={code} note={note} writing={writing} write={() => setWriting(true)} />}
      <div className="card-foot">
        <EvidenceLine code={code} />
        {!note && !writing && (
          <button type="button" className="quiet" onClick={() => setWriting(true)}>
            ✎ {say('note')}
            <span className="visually-hidden"> {code}</span>
          </button>
        )}
        {done && (
          <button type="button" className="quiet" onClick={() => edit((set, draft) => clear(set, draft, code))}>
            {say('clear')}
            <span className="visually-hidden"> {code}</span>
          </button>
        )}
      </div>
    </fieldset>
  );
}

export const CriterionCard = memo(Card);
