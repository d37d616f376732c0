/** Filters of the papers: the kind in sight; state, product, member, day or half-day behind a button that counts those in force. */
import { Badge, Button, Popover, Select, Stack } from '@mantine/core';
import { IconFilter, IconFilterOff } from '@tabler/icons-react';
import type { ListedPaper } from '../../../shared/contract/desk.ts';
import { halfDayKey, halfDayOf } from '../../../shared/half-days.ts';
import { sittingsOf } from '../../../shared/paper/hand-round.ts';
import { t } from '../../kit/strings/index.ts';
import { useDesk } from '../app/state.ts';
import { countKinds, NO_PAPER_FILTER, otherFilters, type PaperFilter } from './filter-papers.ts';
import { KIND_WORDS, STATES } from './paper-list.tsx';

type Props = {
  readonly filter: PaperFilter;
  readonly onFilter: (filter: PaperFilter) => void;
};

export const KindFilter = ({ papers, filter, onFilter }: Props & { readonly papers: readonly ListedPaper[] }) => (
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
    comboboxProps={{ width: 360, position: 'bottom-start' }}
    w="13rem"
  />
);

export function OtherFilters({ filter, onFilter }: Props) {
  const session = useDesk((s) => s.session);
  const halfDays = session?.halfDays ?? [];
  const agenda = (session?.dossiers ?? []).map((d) => ({ code: d.code, halfDay: halfDayOf(d, halfDays) }));
  const sittings = sittingsOf(halfDays);
  const codesOf = (own: readonly string[]): ReadonlySet<string> => {
    const keys = new Set(own.map(halfDayKey));
    return new Set(agenda.filter(({ halfDay }) => keys.has(halfDayKey(halfDay))).map(({ code }) => code));
  };
  const inForce = otherFilters(filter);
  return (
    <Popover position="bottom-start" width={380} shadow="md" trapFocus withinPortal>
      <Popover.Target>
        <Button
          variant={inForce > 0 ? 'light' : 'default'}
          px="sm"
          leftSection={<IconFilter size={20} aria-hidden />}
          rightSection={inForce > 0 ? <Badge circle>{inForce}</Badge> : null}
        >
          {t('papers.filters')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('papers.filters')}>
        <Stack gap="sm">
          <Select
            label={t('papers.state')}
            value={filter.state}
            onChange={(state) => onFilter({ ...filter, state: (state ?? 'all') as PaperFilter['state'] })}
            data={[
              { value: 'all', label: t('papers.anyState') },
              ...(['ready', 'provisional', 'missing'] as const).map((state) => ({ value: state as string, label: t(STATES[state][1]) })),
              { value: 'outdated', label: t('papers.outdated') },
              { value: 'waiting', label: t('signing.waiting') },
            ]}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
          />
          <Select
            label={t('scoring.product')}
            placeholder={t('paper.anyProduct')}
            value={filter.dossier}
            onChange={(dossier) => onFilter({ ...filter, dossier })}
            data={(session?.dossiers ?? []).map((d) => ({ value: d.code as string, label: d.name }))}
            searchable
            clearable
            limit={60}
            comboboxProps={{ withinPortal: false }}
          />
          <Select
            label={t('tally.member')}
            placeholder={t('paper.anyMember')}
            value={filter.member}
            onChange={(member) => onFilter({ ...filter, member })}
            data={(session?.members ?? []).map((m) => ({ value: m.code as string, label: m.name }))}
            searchable
            clearable
            comboboxProps={{ withinPortal: false }}
          />
          {sittings.length > 0 && (
            <Select
              label={t('papers.day')}
              placeholder={t('papers.anyDay')}
              value={filter.day}
              onChange={(name) =>
                onFilter({ ...filter, day: name, dossiers: name === null ? null : codesOf(sittings.find((s) => s.name === name)?.halfDays ?? []) })
              }
              data={sittings.map((s) => s.name)}
              clearable
              comboboxProps={{ withinPortal: false }}
            />
          )}
          <Button
            variant="default"
            leftSection={<IconFilterOff size={20} aria-hidden />}
            disabled={inForce === 0}
            onClick={() => onFilter({ ...NO_PAPER_FILTER, kind: filter.kind })}
          >
            {t('papers.noFilters')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
