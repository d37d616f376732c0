/** The advisory team's points in the set's printed order: type the points of a box, Enter goes on. Each is saved as it is left. */
import { Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { DeskSession, DossierRow } from '../../../../shared/contract/desk.ts';
import { type CriteriaSet, type Criterion, criteriaOf } from '../../../../shared/criteria.ts';
import type { Advisory } from '../../../../shared/session.ts';
import { t } from '../../../kit/strings/index.ts';
import { call } from '../../app/client.ts';
import type { KeptPlace } from '../../app/kept.ts';
import { useCommand } from '../../app/run.tsx';
import { useAutosave } from '../../app/use-autosave.ts';
import { allowedPoints, boxWords, readBoxPoints } from './box-points.ts';
import classes from './evidence.module.css';
import { focusNext } from './focus-next.ts';
import { unlessChanged, useFieldText } from './use-field-text.ts';

type Entry = { readonly points: number | null; readonly comment: string };
const NOTHING: Entry = { points: null, comment: '' };

type RowProps = {
  readonly dossier: DossierRow;
  readonly criterion: Criterion;
  readonly known: Entry;
  readonly locked: boolean;
  readonly box: () => HTMLElement | null;
  readonly onSave: (entry: Entry) => Promise<boolean>;
};

function PointsRow({ dossier, criterion, known, locked, box, onSave }: RowProps) {
  const shown = known.points === null ? '' : String(known.points);
  const { code } = criterion;
  const allowed = allowedPoints(criterion);
  const place: KeptPlace = { key: `points ${dossier.code} ${code}`, title: ['evidence.advisoryPointsDone', { code, name: dossier.name }] };
  const [points, setPoints] = useFieldText(locked ? null : place, (text) => readBoxPoints(text, allowed) === undefined);
  const [comment, setComment] = useState<string | null>(null);
  const sent = useRef('');
  const typed = points ?? shown;
  const value = readBoxPoints(typed, allowed);
  const wrong = value === undefined;
  const save = async (): Promise<void> => {
    // Points that are refused don't keep the comment beside them from being saved.
    const next = { points: wrong ? known.points : value, comment: (comment ?? known.comment).trim() };
    const text = JSON.stringify(next);
    // Left and taken from the screen at once: one act.
    if (sent.current === text) return;
    sent.current = text;
    const saved = (next.points === known.points && next.comment === known.comment) || (await onSave(next));
    sent.current = '';
    if (!saved) return;
    if (!wrong) setPoints(unlessChanged(points));
    setComment(unlessChanged(comment));
  };
  useAutosave((points !== null && !wrong) || comment !== null, () => void save());
  return (
    <div className={classes.points}>
      <Text fw={700} lh="2.75rem">
        {code}
      </Text>
      <div>
        <Text>{criterion.title}</Text>
        <Text c="dimmed">{(typeof value === 'number' && boxWords(criterion, value)) || allowed.join(' · ')}</Text>
      </div>
      <TextInput
        aria-label={t('evidence.advisoryPointsOf', { code })}
        data-quick="points"
        inputMode="numeric"
        value={typed}
        readOnly={locked}
        error={wrong ? t('evidence.advisoryWrong', { points: allowed.join(', ') }) : null}
        onChange={({ currentTarget: { value } }) => setPoints(() => value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (!wrong) focusNext(event, box());
        }}
      />
      <TextInput
        aria-label={t('evidence.advisoryCommentOf', { code })}
        data-quick="comment"
        placeholder={locked ? '' : t('evidence.advisoryComment')}
        value={comment ?? known.comment}
        maxLength={1000}
        readOnly={locked}
        onChange={(event) => setComment(event.currentTarget.value)}
        onBlur={() => void save()}
        onKeyDown={(event) => focusNext(event, box())}
      />
    </div>
  );
}

type Props = { readonly session: DeskSession; readonly dossier: DossierRow; readonly set: CriteriaSet; readonly locked: boolean };

export function AdvisoryPoints({ session, dossier, set, locked }: Props) {
  const box = useRef<HTMLElement>(null);
  const { run } = useCommand();
  const rows: ReadonlyMap<string, Advisory> = new Map(session.advisory.filter((a) => a.dossier === dossier.code).map((a) => [a.criterion, a]));
  const save = async (criterion: string, before: Entry, entry: Entry): Promise<boolean> =>
    (
      await run(
        'save-advisory-points',
        { dossier: dossier.code, criterion, ...entry },
        {
          undo: () => call('save-advisory-points', { dossier: dossier.code, criterion, points: before.points, comment: before.comment }),
          undoWords: t('evidence.advisoryPointsDone', { code: criterion, name: dossier.name }),
        },
      )
    ).ok;
  return (
    <section ref={box} className={classes.scroll} tabIndex={locked ? 0 : -1} aria-label={t('evidence.advisoryPoints')}>
      {set.parts.flatMap((part) =>
        part.sections.map((section) => (
          <div key={`${part.code} ${section.code} ${section.title}`}>
            <div className={classes.section}>{`${part.code} · ${section.code} ${section.title}`}</div>
            {section.criteria.map((criterion) => (
              <PointsRow
                key={criterion.code}
                dossier={dossier}
                criterion={criterion}
                known={rows.get(criterion.code) ?? NOTHING}
                locked={locked}
                box={() => box.current}
                onSave={(entry) => save(criterion.code, rows.get(criterion.code) ?? NOTHING, entry)}
              />
            ))}
          </div>
        )),
      )}
    </section>
  );
}

/** "12/32": criteria with points or a comment. */
export const countEntered = (session: DeskSession, dossier: DossierRow, set: CriteriaSet): { readonly n: number; readonly all: number } => ({
  n: session.advisory.filter((a) => a.dossier === dossier.code && a.points !== null).length,
  all: criteriaOf(set).size,
});
