/** Filters of the papers: kind, state, product, member, day or half-day. */
import { Group, Select, Stack } from '@mantine/core';
import type { ListedPaper } from '../../../shared/contract/desk.ts';
import { halfDayKey, halfDayOf } from '../../../shared/half-days.ts';
import { sittingsOf } from '../../../shared/paper/hand-round.ts';
import { t } from '../../kit/strings/index.ts';
import { useDesk } from '../app/state.ts';
import { countKinds, type PaperFilter } from './filter-papers.ts';
import { KIND_WORDS, STATES } from './paper-list.tsx';

/** Three beside each other in half of a laptop's screen: their words need the room. */
const NARROW = { rightSectionWidth: 28, styles: { input: { paddingInlineStart: 10 } } } as const;

type Props = {
  readonly papers: readonly ListedPaper[];
  readonly filter: PaperFilter;
  readonly onFilter: (filter: PaperFilter) => void;
};

export function PaperFilters({ papers, filter, onFilter }: Props) {
  const session = useDesk((s) => s.session);
  const halfDays = session?.halfDays ?? [];
  const agenda = (session?.dossiers ?? []).map((d) => ({ code: d.code, halfDay: halfDayOf(d, halfDays) }));
  const sittings = sittingsOf(halfDays);
  const codesOf = (own: readonly string[]): ReadonlySet<string> => {
    const keys = new Set(own.map(halfDayKey));
    return new Set(agenda.filter(({ halfDay }) => keys.has(halfDayKey(halfDay))).map(({ code }) => code));
  };
  return (
    <Stack gap="xs">
      <Group grow gap="xs">
        <Select
          aria-label={t('paper.kinds')}
          value={filter.kind}
          onChange={(kind) => onFilter({ ...filter, kind: (kind ?? 'all') as PaperFilter['kind'] })}
          data={[
            { value: 'all', label: `${t('common.all')} (${papers.length})` },
            ...countKinds(papers)
              .filter((kind) => kind.of > 0)
              .map(({ kind, drawable, of }) => ({
                value: kind as string,
                label: `${t(KIND_WORDS[kind])} (${drawable === of ? of : t('paper.drawable', { n: drawable, of })})`,
              })),
          ]}
          allowDeselect={false}
          maxDropdownHeight={480}
        />
        <Select
          aria-label={t('papers.state')}
          value={filter.state}
          onChange={(state) => onFilter({ ...filter, state: (state ?? 'all') as PaperFilter['state'] })}
          data={[
            { value: 'all', label: t('papers.anyState') },
            ...(['ready', 'provisional', 'missing'] as const).map((state) => ({ value: state as string, label: t(STATES[state][1]) })),
            { value: 'outdated', label: t('papers.outdated') },
            { value: 'waiting', label: t('signing.waiting') },
          ]}
          allowDeselect={false}
        />
      </Group>
      <Group grow gap="xs">
        <Select
          aria-label={t('scoring.product')}
          {...NARROW}
          placeholder={t('paper.anyProduct')}
          value={filter.dossier}
          onChange={(dossier) => onFilter({ ...filter, dossier })}
          data={(session?.dossiers ?? []).map((d) => ({ value: d.code as string, label: d.name }))}
          searchable
          clearable
          limit={60}
        />
        <Select
          aria-label={t('tally.member')}
          {...NARROW}
          placeholder={t('paper.anyMember')}
          value={filter.member}
          onChange={(member) => onFilter({ ...filter, member })}
          data={(session?.members ?? []).map((m) => ({ value: m.code as string, label: m.name }))}
          searchable
          clearable
        />
        {sittings.length > 0 && (
          <Select
            aria-label={t('papers.day')}
            {...NARROW}
            placeholder={t('papers.anyDay')}
            value={filter.day}
            onChange={(name) =>
              onFilter({ ...filter, day: name, dossiers: name === null ? null : codesOf(sittings.find((s) => s.name === name)?.halfDays ?? []) })
            }
            data={sittings.map((s) => s.name)}
            clearable
          />
        )}
      </Group>
    </Stack>
  );
}
