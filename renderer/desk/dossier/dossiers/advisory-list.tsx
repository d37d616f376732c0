import { Text } from '@mantine/core';
import type { DeskSession, DossierRow } from '../../../../shared/contract/desk.ts';
import { criteriaOf, setByNumber } from '../../../../shared/criteria.ts';
import { t } from '../../../kit/strings/index.ts';
import { useBook } from '../../app/use-book.ts';
import classes from './dossier-drawer.module.css';

/** The advisory team's points and comments, criterion by criterion in printed order; advice on the whole dossier first. */
export function AdvisoryList({ session, dossier }: { readonly session: DeskSession; readonly dossier: DossierRow }) {
  const { book } = useBook(session.book.id);
  const set = book ? setByNumber(book, dossier.setNumber) : undefined;
  const order = set ? [...criteriaOf(set).keys()] : [];
  const rows = session.advisory.filter((a) => a.dossier === dossier.code).sort((a, b) => order.indexOf(a.criterion) - order.indexOf(b.criterion));
  if (rows.length === 0) return <Text c="dimmed">{t('dossier.drawerAdvisoryNone')}</Text>;
  return (
    <div>
      {rows.map((row) => (
        <div key={row.criterion} className={classes.advice}>
          <Text fw={700}>{row.criterion}</Text>
          <div>
            <Text>{set ? criteriaOf(set).get(row.criterion)?.criterion.title : ''}</Text>
            {row.comment && <Text c="dimmed">{row.comment}</Text>}
          </div>
          <Text fw={600} className="figures">
            {row.points === null ? '' : t('dossier.drawerPoints', { n: row.points })}
          </Text>
        </div>
      ))}
    </div>
  );
}
