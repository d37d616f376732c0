/** The workspace of a spread over the limit: the pairs, and for the chosen one the criteria that make its gap, with both notes and the evidence beside them. */
import { Button, Group, Stack, Table, Text, Title, UnstyledButton } from '@mantine/core';
import { IconArrowsHorizontal, IconChevronDown, IconChevronRight, IconFileSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { DossierTally, TallySheet } from '../../../shared/contract/desk.ts';
import { type PairCriterion, type PairGap, percentOf } from '../../../shared/spread.ts';
import { t } from '../../kit/strings/index.ts';
import { memberName } from '../app/state.ts';
import { useEvidence } from '../dossier/evidence/use-evidence.ts';
import { CriterionEvidence } from './criterion-evidence.tsx';
import classes from './tally.module.css';

const SHOWN_PAIRS = 4;
const SHOWN_CRITERIA = 6;

function PairChoice({ pairs, chosen, onChoose }: { readonly pairs: readonly PairGap[]; readonly chosen: PairGap; readonly onChoose: (pair: PairGap) => void }) {
  const [all, setAll] = useState(false);
  const shown = all ? pairs : pairs.slice(0, SHOWN_PAIRS);
  return (
    <div className={classes.pairs} role="radiogroup" aria-label={t('discussion.workspace')}>
      {shown.map((pair) => (
        <UnstyledButton
          key={`${pair.high} ${pair.low}`}
          className={classes.pairChoice}
          role="radio"
          aria-checked={pair === chosen}
          aria-label={t('discussion.pairLabel', { high: memberName(pair.high), low: memberName(pair.low), gap: pair.gap })}
          onClick={() => onChoose(pair)}
        >
          <span className={classes.pairGap}>{pair.gap}</span>
          <span>
            {memberName(pair.high)} <IconArrowsHorizontal size={16} style={{ verticalAlign: '-2px' }} aria-hidden /> {memberName(pair.low)}
          </span>
        </UnstyledButton>
      ))}
      {!all && pairs.length > SHOWN_PAIRS && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t('discussion.pairMore', { n: pairs.length - SHOWN_PAIRS })}
        </Button>
      )}
    </div>
  );
}

/** What one of the pair gave a criterion, and wrote on it. */
const Note = ({
  sheet,
  member,
  points,
  criterion,
}: {
  readonly sheet: TallySheet | undefined;
  readonly member: string;
  readonly points: number;
  readonly criterion: string;
}) => {
  const note = sheet?.criterionNotes[criterion];
  return (
    <div className={classes.note}>
      <Text fw={600} lh={1.35}>
        {memberName(member)} · {t('discussion.gave', { n: points })}
      </Text>
      <Text c={note ? undefined : 'dimmed'} lh={1.4}>
        {note || t('discussion.noNote')}
      </Text>
    </div>
  );
};

type RowProps = {
  readonly pair: PairGap;
  readonly item: PairCriterion;
  readonly title: string;
  readonly sheets: readonly TallySheet[];
  readonly links: number;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onEvidence: () => void;
};

function CriterionRow({ pair, item, title, sheets, links, open, onOpen, onEvidence }: RowProps) {
  const sheetOf = (member: string): TallySheet | undefined => sheets.find((s) => s.member === member);
  const noted = [pair.high, pair.low].some((m) => sheetOf(m)?.criterionNotes[item.criterion]);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <>
      <Table.Tr data-pull={item.diff < 0 || undefined}>
        <Table.Td>
          <UnstyledButton className={classes.criterion} aria-expanded={open} onClick={onOpen}>
            <Chevron size={18} aria-hidden style={{ flex: 'none', marginTop: 3 }} />
            <span>
              <b>{item.criterion}</b> {title}
              {noted && ' ✎'}
            </span>
          </UnstyledButton>
        </Table.Td>
        <Table.Td ta="right">{item.high}</Table.Td>
        <Table.Td ta="right">{item.low}</Table.Td>
        <Table.Td ta="right" fw={700}>
          {item.diff > 0 ? `+${item.diff}` : `−${-item.diff}`}
        </Table.Td>
        <Table.Td ta="right">{item.cumulative ? percentOf(item.cumulative) : '–'}</Table.Td>
        <Table.Td>
          {links > 0 ? (
            <Button
              variant="light"
              px="sm"
              leftSection={<IconFileSearch size={18} aria-hidden />}
              onClick={onEvidence}
              aria-label={`${t('discussion.evidence', { n: links })}: ${t('discussion.evidenceTitle', { code: item.criterion })}`}
            >
              {t('discussion.evidence', { n: links })}
            </Button>
          ) : (
            <Text c="dimmed" pt={8}>
              {t('discussion.evidenceNone')}
            </Text>
          )}
        </Table.Td>
      </Table.Tr>
      {open && (
        <Table.Tr>
          <Table.Td colSpan={6} pt={0}>
            <div className={classes.notes}>
              <Note sheet={sheetOf(pair.high)} member={pair.high} points={item.high} criterion={item.criterion} />
              <Note sheet={sheetOf(pair.low)} member={pair.low} points={item.low} criterion={item.criterion} />
            </div>
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}

const sentence = (pair: PairGap): string => {
  const back = pair.criteria.filter((c) => c.diff < 0).length;
  return t('discussion.sum', {
    high: memberName(pair.high),
    low: memberName(pair.low),
    more: pair.more,
    n: pair.criteria.length - back,
    less: back > 0 ? t('discussion.sumLess', { points: pair.less, n: back }) : '',
    gap: pair.gap,
  });
};

function PairCriteria({ tally, pair, sheets }: { readonly tally: DossierTally; readonly pair: PairGap; readonly sheets: readonly TallySheet[] }) {
  const [open, setOpen] = useState<string | null>(pair.criteria[0]?.criterion ?? null);
  const [all, setAll] = useState(false);
  const [reading, setReading] = useState<string | null>(null);
  const { data: evidence } = useEvidence(tally.dossier);
  const titleOf = (code: string): string => tally.gaps.find((g) => g.criterion === code)?.title ?? '';
  const shown = all ? pair.criteria : pair.criteria.slice(0, SHOWN_CRITERIA);
  const links = (code: string): number => evidence?.links.filter((link) => link.criterion === code).length ?? 0;
  const opinions = sheets.filter((s) => s.opinion && (s.member === pair.high || s.member === pair.low));
  return (
    <Stack gap="xs">
      <Text>{sentence(pair)}</Text>
      <Table.ScrollContainer minWidth="44rem">
        <Table verticalSpacing={4} horizontalSpacing={8} className={classes.criteria} aria-label={t('discussion.workspace')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('discussion.criterion')}</Table.Th>
              <Table.Th ta="right">{memberName(pair.high)}</Table.Th>
              <Table.Th ta="right">{memberName(pair.low)}</Table.Th>
              <Table.Th ta="right">{t('discussion.diff')}</Table.Th>
              <Table.Th ta="right" title={t('discussion.cumulativeHint', { more: pair.more })}>
                {t('discussion.cumulative')}
              </Table.Th>
              <Table.Th>{t('discussion.evidenceHead')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((item) => (
              <CriterionRow
                key={item.criterion}
                pair={pair}
                item={item}
                title={titleOf(item.criterion)}
                sheets={sheets}
                links={links(item.criterion)}
                open={open === item.criterion}
                onOpen={() => setOpen(open === item.criterion ? null : item.criterion)}
                onEvidence={() => setReading(item.criterion)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {pair.criteria.length > SHOWN_CRITERIA && (
        <Button variant="subtle" style={{ alignSelf: 'flex-start' }} onClick={() => setAll(!all)}>
          {all ? t('discussion.fewerCriteria') : t('discussion.moreCriteria', { n: pair.criteria.length })}
        </Button>
      )}
      {opinions.map((s) => (
        <Text key={s.member}>
          <b>{t('discussion.opinionOf', { name: memberName(s.member) })}:</b> {s.opinion}
        </Text>
      ))}
      {evidence && reading && <CriterionEvidence evidence={evidence} criterion={reading} title={titleOf(reading)} onClose={() => setReading(null)} />}
    </Stack>
  );
}

export function PairWorkspace({ tally, sheets }: { readonly tally: DossierTally; readonly sheets: readonly TallySheet[] }) {
  const [key, setKey] = useState('');
  const keyOf = (pair: PairGap): string => `${pair.high} ${pair.low}`;
  const chosen = tally.pairs.find((pair) => keyOf(pair) === key) ?? tally.pairs[0];
  if (!chosen) return null;
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="baseline" gap="xs">
        <Title order={3}>{t('discussion.workspace')}</Title>
        <Text c="dimmed">{t('discussion.pairs', { limit: tally.spreadLimit.num / tally.spreadLimit.den })}</Text>
      </Group>
      <PairChoice pairs={tally.pairs} chosen={chosen} onChoose={(pair) => setKey(keyOf(pair))} />
      <PairCriteria key={keyOf(chosen)} tally={tally} pair={chosen} sheets={sheets} />
    </Stack>
  );
}
