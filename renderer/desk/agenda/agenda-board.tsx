/** The half-days with their products: moved by dragging, by the buttons, by the arrow keys. */
import { Text, VisuallyHidden } from '@mantine/core';
import { type DragEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type Agenda, movedBefore, previewOf } from '../../../shared/agenda.ts';
import type { DeskSession, DossierRow } from '../../../shared/contract/desk.ts';
import type { DossierCode } from '../../../shared/lib/brand.ts';
import { standingSeal } from '../../../shared/running-day.ts';
import { halfDayKey } from '../../../shared/session.ts';
import { t } from '../../kit/strings/index.ts';
import { useCommand } from '../app/run.tsx';
import { useDesk } from '../app/state.ts';
import { halfDayWords } from '../dossier/words.ts';
import { markOf } from '../scoring/agenda.ts';
import classes from './agenda.module.css';
import { AgendaRow, type RowActs } from './agenda-row.tsx';
import { boardOf, stepFrom, type Target } from './arranging.ts';
import { deferProduct, ReturnModal } from './defer-acts.tsx';

type Props = {
  readonly session: DeskSession;
  readonly agenda: Agenda;
  readonly added: readonly string[];
  readonly onMove: (dossier: DossierCode, target: Target) => Promise<boolean>;
};

export function AgendaBoard({ session, agenda, added, onMove }: Props) {
  const [dragged, setDragged] = useState<DossierCode | null>(null);
  const [over, setOver] = useState<Target | null>(null);
  const [returning, setReturning] = useState<DossierRow | null>(null);
  const [said, setSaid] = useState('');
  /** The button that was pressed: its row moves in the page, and the focus goes with it. */
  const focus = useRef<string | null>(null);
  const called = useDesk((s) => (s.live?.hall.revealed ? null : (s.live?.hall.dossier ?? null)));
  const language = useDesk((s) => s.language);
  const { run } = useCommand();
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new session is what has moved the row.
  useEffect(() => {
    if (focus.current) box.current?.querySelector<HTMLElement>(`[data-move="${CSS.escape(focus.current)}"]`)?.focus();
    focus.current = null;
  }, [session]);

  const board = boardOf(agenda, added);
  const rows = new Map(session.dossiers.map((d) => [d.code, d]));
  const mayChange = session.state !== 'ended';

  const move = async (dossier: DossierRow, target: Target): Promise<void> => {
    if (!(await onMove(dossier.code, target))) return;
    const then = boardOf(previewOf(agenda, [movedBefore(agenda, dossier.code, target.halfDay, target.before)]), []);
    const n = then.flatMap((h) => h.dossiers).indexOf(dossier.code) + 1;
    setSaid(t('agenda.movedTo', { name: dossier.name, n, halfDay: halfDayWords(target.halfDay) }));
  };
  const drop = (target: Target): void => {
    const dossier = dragged && rows.get(dragged);
    setDragged(null);
    setOver(null);
    if (dossier && target.before !== dossier.code) void move(dossier, target);
  };
  const overTarget = (event: DragEvent, target: Target): void => {
    if (dragged === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (over?.before !== target.before || over.halfDay !== target.halfDay) setOver(target);
  };
  const now: RowActs = {
    step: (code, step) => {
      const [dossier, target] = [rows.get(code), stepFrom(board, agenda.locked, code, step)];
      if (!dossier || !target) return;
      focus.current = `${step === -1 ? 'up' : 'down'} ${code}`;
      void move(dossier, target);
    },
    toHalfDay: (code, halfDay) => {
      const dossier = rows.get(code);
      if (dossier) void move(dossier, { halfDay, before: null });
    },
    defer: (code, kind) => {
      const dossier = rows.get(code);
      if (dossier) void deferProduct(run, dossier, kind);
    },
    bringBack: (code) => setReturning(rows.get(code) ?? null),
    drag: (code, event) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', code);
      setDragged(code);
    },
    over: (code, halfDay, event) => overTarget(event, { halfDay, before: code }),
    drop: (code, halfDay, event) => {
      event.preventDefault();
      event.stopPropagation();
      drop({ halfDay, before: code });
    },
    dragEnd: () => {
      setDragged(null);
      setOver(null);
    },
  };
  const latest = useRef(now);
  latest.current = now;
  const acts = useMemo<RowActs>(
    () => ({
      step: (...given) => latest.current.step(...given),
      toHalfDay: (...given) => latest.current.toHalfDay(...given),
      defer: (...given) => latest.current.defer(...given),
      bringBack: (...given) => latest.current.bringBack(...given),
      drag: (...given) => latest.current.drag(...given),
      over: (...given) => latest.current.over(...given),
      drop: (...given) => latest.current.drop(...given),
      dragEnd: () => latest.current.dragEnd(),
    }),
    [],
  );
  const halfDays = board.map((h) => h.halfDay).join('\n');
  const reasons = new Map(session.deferrals.map((d) => [d.dossier, d.reason]));
  const sealed = standingSeal(session.day.seals) !== null;

  return (
    <div ref={box} style={{ display: 'grid', gap: '1rem' }}>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {board.map(({ halfDay, dossiers }) => (
        <section
          key={halfDay}
          className={classes.halfDay}
          aria-label={halfDayWords(halfDay)}
          data-over={(over !== null && over.before === null && halfDayKey(over.halfDay) === halfDayKey(halfDay)) || undefined}
          onDragOver={(event) => overTarget(event, { halfDay, before: null })}
          onDrop={(event) => {
            event.preventDefault();
            drop({ halfDay, before: null });
          }}
        >
          <div className={classes.heading}>
            <span>{halfDayWords(halfDay)}</span>
            <span>{t('agenda.products', { n: dossiers.length })}</span>
          </div>
          {dossiers.length === 0 && (
            <Text p="md" c="dimmed">
              {t('agenda.emptyHalfDay')}
            </Text>
          )}
          <ol className={classes.rows}>
            {dossiers.flatMap((code) => {
              const dossier = rows.get(code);
              if (!dossier) return [];
              return [
                <AgendaRow
                  key={code}
                  code={code}
                  name={dossier.name}
                  about={[t('agenda.group', { n: dossier.setNumber }), dossier.commune].filter(Boolean).join(' · ')}
                  number={dossier.number}
                  mark={markOf(dossier, session)}
                  reason={reasons.get(code) ?? null}
                  locked={agenda.locked.has(code)}
                  called={called === code && dossier.state === 'ready'}
                  halfDay={halfDay}
                  halfDays={halfDays}
                  mayChange={mayChange}
                  sealed={sealed}
                  dragged={dragged === code}
                  over={over?.before === code}
                  language={language}
                  acts={acts}
                />,
              ];
            })}
          </ol>
        </section>
      ))}
      {returning && <ReturnModal session={session} dossier={returning} onClose={() => setReturning(null)} />}
    </div>
  );
}
