/** A typed sheet to read through beside the paper: criterion, box, points. */
import { Text } from '@mantine/core';
import { type CriteriaSet, PART_CODES } from '../../../../shared/criteria.ts';
import { totalsOf } from '../../../../shared/scoring.ts';
import type { SheetContent } from '../../../../shared/session.ts';
import { gridOf } from '../../../../shared/sheet-grid.ts';
import { t } from '../../../kit/strings/index.ts';
import classes from './on-paper.module.css';

export function ReadSheet({ set, content }: { readonly set: CriteriaSet; readonly content: SheetContent }) {
  const totals = totalsOf(set, content.marks);
  const blanks = new Set(content.confirmedBlanks);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable from the keyboard. */}
      <section className={classes.read} tabIndex={0} aria-label={t('onPaper.checkTitle')}>
        <table>
          <thead>
            <tr>
              <th scope="col" colSpan={2}>
                {t('onPaper.criterion')}
              </th>
              <th scope="col">{t('onPaper.box')}</th>
              <th scope="col">{t('onPaper.points')}</th>
            </tr>
          </thead>
          <tbody>
            {gridOf(set).map((row) => {
              const box = row.boxes[content.marks[row.code] ?? -1];
              const words = box?.option.label ?? t(blanks.has(row.code) ? 'onPaper.blank' : 'onPaper.doesNotApply');
              return (
                <tr key={row.code}>
                  <th scope="row">{row.code}</th>
                  <td>
                    {row.title}
                    <small>{words}</small>
                  </td>
                  <td className="figures">{box?.number ?? (blanks.has(row.code) ? 0 : '–')}</td>
                  <td className="figures">{box?.option.points ?? 0}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <Text fw={700} fz="lg" className="figures">
        {PART_CODES.map((part) => `${part} ${totals[part]}`).join(' · ')} · {t('onPaper.total')} {totals.total}
      </Text>
    </>
  );
}
