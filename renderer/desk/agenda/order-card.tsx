/** Sorting with a look at it first, taking the last change back, one half-day more. */
import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconArrowBackUp, IconPlus, IconSortAscending } from '@tabler/icons-react';
import { useState } from 'react';
import { type Agenda, type HalfDayOrder, nextHalfDay, orderOf, previewOf, rearranged, type SortBy, sortedAgenda } from '../../../shared/agenda.ts';
import type { DeskSession } from '../../../shared/contract/desk.ts';
import { halfDayKey } from '../../../shared/session.ts';
import { type StringKey, t } from '../../kit/strings/index.ts';
import { confirmDialog } from '../app/confirm-dialog.tsx';
import { notifyNote } from '../app/run.tsx';
import { halfDayWords } from '../dossier/words.ts';
import classes from './agenda.module.css';

const SORTS: readonly (readonly [SortBy, StringKey])[] = [
  ['group', 'agenda.sortGroup'],
  ['commune', 'agenda.sortCommune'],
  ['code', 'agenda.sortCode'],
];

function Preview({
  session,
  agenda,
  after,
  moved,
}: {
  readonly session: DeskSession;
  readonly agenda: Agenda;
  readonly after: Agenda;
  readonly moved: number;
}) {
  const names = new Map(session.dossiers.map((d) => [d.code, d.name]));
  const before = orderOf(agenda).flatMap((h) => h.dossiers);
  let number = 0;
  return (
    <Stack gap="sm">
      <Text>{t('agenda.sortBody', { n: moved })}</Text>
      <Stack gap="sm" mah="50vh" style={{ overflow: 'auto' }}>
        {orderOf(after).map(({ halfDay, dossiers }) => (
          <div key={halfDay}>
            <Text fw={600}>{halfDayWords(halfDay)}</Text>
            {dossiers.map((code) => {
              number += 1;
              const was = before.indexOf(code) + 1;
              return (
                <Text key={code} className="figures" c={was === number ? 'dimmed' : undefined}>
                  {String(number).padStart(2, '0')} ({String(was).padStart(2, '0')}) {names.get(code)}
                  {agenda.locked.has(code) && ` · ${t('agenda.locked')}`}
                </Text>
              );
            })}
          </div>
        ))}
      </Stack>
    </Stack>
  );
}

type Props = {
  readonly session: DeskSession;
  readonly agenda: Agenda;
  readonly added: readonly string[];
  readonly onAdd: (halfDay: string) => void;
  readonly onArrange: (wanted: readonly HalfDayOrder[]) => Promise<boolean>;
  /** Null while there is nothing to take back. */
  readonly onUndo: (() => void) | null;
};

export function OrderCard({ session, agenda, added, onAdd, onArrange, onUndo }: Props) {
  const known = [...session.halfDays, ...added];
  const suggested = nextHalfDay(known);
  const [typed, setTyped] = useState<string | null>(null);
  const name = (typed ?? suggested).trim();
  const taken = known.some((h) => halfDayKey(h) === halfDayKey(name));

  const sort = async (by: SortBy, how: StringKey): Promise<void> => {
    const wanted = sortedAgenda(agenda, by);
    const moved = rearranged(agenda, wanted).length;
    const after = previewOf(agenda, wanted);
    const same = orderOf(after).every((h, i) => h.dossiers.join() === orderOf(agenda)[i]?.dossiers.join());
    if (same) return notifyNote(t('agenda.sortNone'));
    const yes = await confirmDialog(() => ({
      title: t('agenda.sortPreview', { how: t(how).toLowerCase() }),
      body: <Preview session={session} agenda={agenda} after={after} moved={moved} />,
      confirmLabel: t('agenda.apply'),
    }));
    if (yes) await onArrange(wanted);
  };
  return (
    <Stack gap="sm" p="md" className={classes.box}>
      <Title order={3}>{t('agenda.sortTitle')}</Title>
      <Group gap="xs">
        {SORTS.map(([by, words]) => (
          <Button key={by} variant="default" leftSection={<IconSortAscending size={18} aria-hidden />} onClick={() => void sort(by, words)}>
            {t(words)}
          </Button>
        ))}
        <Button variant="light" leftSection={<IconArrowBackUp size={18} aria-hidden />} disabled={onUndo === null} onClick={() => onUndo?.()}>
          {t('agenda.undo')}
        </Button>
      </Group>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name === '' || taken) return;
          onAdd(name);
          setTyped(null);
        }}
      >
        <Stack gap="xs">
          <TextInput
            label={t('agenda.halfDayName')}
            value={typed ?? suggested}
            onChange={(e) => setTyped(e.currentTarget.value)}
            maxLength={60}
            error={taken && t('agenda.halfDayTaken')}
          />
          <Button type="submit" variant="default" leftSection={<IconPlus size={18} aria-hidden />} disabled={name === '' || taken}>
            {t('agenda.addHalfDay')}
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}
