/** Product × member: who has handed in what, over the whole session. No points. */
import { Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import type { DeskLive, DossierRow, Matrix, MatrixCell, MatrixStatus } from '../../../shared/contract/desk.ts';
import { formatTime } from '../../../shared/lib/vietnamese.ts';
import { t } from '../../kit/strings/index.ts';
import { rowsInSight } from '../../kit/table-window.ts';
import { memberName, selectDossier, useDesk } from '../app/state.ts';
import { type Mark, markOf } from './agenda.ts';
import { MarkSign, MarkWords, MEMBER_STATUSES, MemberSign, markWords, memberWords } from './mark-sign.tsx';
import classes from './scoring.module.css';

const ROW_REM = 3;
const SETTLED: readonly MatrixStatus[] = ['received', 'exempt', 'outside', 'recused', 'absent'];

const Cell = ({ cell, mark }: { readonly cell: MatrixCell; readonly mark: Mark }) => {
  const words = cell.status === 'received' && cell.receivedAt ? t('scoring.receivedAt', { time: formatTime(cell.receivedAt) }) : memberWords(cell.status);
  // A device's line says nothing about a product that isn't being scored; only what is settled stands there.
  const settled = mark === 'scoring' || SETTLED.includes(cell.status);
  if (!settled) return <td aria-label={t('scoring.noSheet')}>·</td>;
  return (
    <td title={`${memberName(cell.member)}: ${words}`}>
      <MemberSign status={cell.status} />
      <VisuallyHidden>{words}</VisuallyHidden>
    </td>
  );
};

type RowProps = {
  readonly dossier: DossierRow;
  readonly number: number;
  readonly mark: Mark;
  readonly cells: readonly MatrixCell[];
  readonly members: number;
  readonly selected: boolean;
};

const Row = ({ dossier, number, mark, cells, members, selected }: RowProps) => (
  <tr data-current={mark === 'scoring' || undefined} data-selected={selected || undefined} onClick={() => selectDossier(dossier.code, 'scoring')}>
    <th scope="row">
      <UnstyledButton className={classes.product}>
        <MarkSign mark={mark} />
        <Text span c="dimmed" className="figures">
          {String(number).padStart(2, '0')}
        </Text>
        <Text span truncate title={[dossier.name, dossier.subCouncil, markWords(mark)].filter(Boolean).join(' · ')} lh={1.2}>
          {dossier.name}
          {dossier.subCouncil && (
            <Text span display="block" c="dimmed" truncate fz="sm">
              {dossier.subCouncil}
            </Text>
          )}
        </Text>
        <VisuallyHidden>{markWords(mark)}</VisuallyHidden>
      </UnstyledButton>
    </th>
    {cells.length === 0 && (
      <td colSpan={members}>
        <MarkWords mark={mark} />
      </td>
    )}
    {cells.map((cell) => (
      <Cell key={cell.member} cell={cell} mark={mark} />
    ))}
  </tr>
);

const Legend = () => (
  <div className={classes.legend} aria-hidden>
    {MEMBER_STATUSES.map((status) => (
      <span key={status}>
        <MemberSign status={status} size={20} />
        {memberWords(status)}
      </span>
    ))}
  </div>
);

type WholeGridProps = { readonly matrix: Matrix; readonly current: DeskLive['current']; readonly selected: string | null };

export function WholeGrid({ matrix, current, selected }: WholeGridProps) {
  const session = useDesk((s) => s.session);
  const [top, setTop] = useState(0);
  const { ref, height } = useElementSize();
  if (!session) return null;
  const rows = new Map<string, readonly MatrixCell[]>(matrix.rows.map((row) => [row.dossier, row.cells]));
  const rowHeight = ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const { first, last } = rowsInSight(session.dossiers.length, rowHeight, top, height || 800);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable from the keyboard. */}
      <section ref={ref} className={classes.grid} tabIndex={0} aria-label={t('scoring.whole')} onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('scoring.product')}</th>
              {matrix.members.map((member) => (
                <th key={member} scope="col">
                  <div className={classes.name}>{memberName(member)}</div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first > 0 && <tr aria-hidden style={{ height: first * rowHeight }} />}
            {session.dossiers.slice(first, last).map((dossier) => (
              <Row
                key={dossier.code}
                dossier={dossier}
                number={dossier.number}
                mark={markOf(dossier, session)}
                cells={current?.dossier === dossier.code ? current.cells : (rows.get(dossier.code) ?? [])}
                members={matrix.members.length}
                selected={dossier.code === selected}
              />
            ))}
            {last < session.dossiers.length && <tr aria-hidden style={{ height: (session.dossiers.length - last) * rowHeight }} />}
          </tbody>
        </table>
      </section>
      <Legend />
    </>
  );
}
