/** Where another session's series of the same year ended: the next number to begin with. */
import { Text } from '@mantine/core';
import { type SeriesKind, seriesYear } from '../../../../shared/paper/number-series.ts';
import { t } from '../../../kit/strings/index.ts';
import { useDesk } from '../../app/state.ts';
import { useRead } from '../../app/use-read.ts';

/** Nothing where no other session of the year gave a number of the kind. */
export function LastNumber({ kind }: { readonly kind: SeriesKind }) {
  const session = useDesk((s) => s.session);
  const { data } = useRead('list-sessions', {});
  if (!session || !data) return null;
  const year = seriesYear(session.info);
  const [last] = data
    .filter((file) => file.file !== session.file && !file.rehearsal)
    .flatMap(({ name, lastNumbers }) => lastNumbers.filter((n) => n.kind === kind && n.year === year).map(({ text }) => ({ name, text })));
  return last ? <Text c="dimmed">{t('dossier.lastNumber', { kind: t(`dossier.series-${kind}`), number: last.text, name: last.name })}</Text> : null;
}
