/** A set of a draft as a tree: parts and sections as lines, criteria folded until one is opened. */
import { Button, Group, Paper, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { memo, useEffect, useState } from 'react';
import { type CriteriaSet, type Criterion, GATE_STARS, type Section } from '../../../../shared/criteria.ts';
import { gateMark } from '../../../../shared/result-words.ts';
import { StatusSign } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';
import classes from '../criteria.module.css';
import { criterionAnchor, scrollToPart } from '../scroll.ts';
import { CriterionEditor } from './criterion-editor.tsx';
import {
  changeCriterion,
  changePart,
  changeSection,
  highestOf,
  inserted,
  moved,
  newCriterion,
  newSection,
  type Spot,
  spotOf,
  sumOfCriteria,
  sumOfSections,
  without,
} from './edit-book.ts';
import { EntryMenu, Line, Points } from './fields.tsx';
import { type ChangeSet, SetFacts } from './set-facts.tsx';

const AddsUp = ({ found, declared }: { readonly found: number; readonly declared: number }) =>
  found === declared ? null : (
    <Group gap={6} wrap="nowrap">
      <StatusSign tone="stop" />
      <Text fw={600}>{t('ownBooks.addsUp', { n: found })}</Text>
    </Group>
  );

const gatesWords = (criterion: Criterion): string =>
  GATE_STARS.filter((s) => criterion.gates[s] !== undefined)
    .map(gateMark)
    .join(' ');

/** One line: code, title, points. Redrawn only when its own criterion changes. */
const FoldedCriterion = memo(
  ({ criterion, onOpen }: { readonly criterion: Criterion; readonly onOpen: () => void }) => (
    <UnstyledButton className={classes.set} onClick={onOpen} aria-expanded={false}>
      <b style={{ minWidth: '4rem' }}>{criterion.code}</b>
      <span style={{ flex: 1 }}>{criterion.title}</span>
      <Text span className={classes.gate} fw={700}>
        {gatesWords(criterion)}
      </Text>
      <AddsUp found={highestOf(criterion)} declared={criterion.maxPoints} />
      <span className="figures">{t('criteria.points', { n: criterion.maxPoints })}</span>
    </UnstyledButton>
  ),
  (a, b) => a.criterion === b.criterion,
);

type Open = { readonly spot: Spot | null; readonly open: (spot: Spot | null) => void };

function CriterionLine({ section, spot, change, state }: { readonly section: Section; readonly spot: Spot; readonly change: ChangeSet; readonly state: Open }) {
  const criterion = section.criteria[spot.criterion];
  if (!criterion) return null;
  const { spot: shown } = state;
  const isOpen = shown !== null && shown.part === spot.part && shown.section === spot.section && shown.criterion === spot.criterion;
  const editList = (next: (list: readonly Criterion[]) => readonly Criterion[]): void =>
    change((s) => changeSection(s, spot, (own) => ({ ...own, criteria: next(own.criteria) })));
  return (
    <div id={criterionAnchor(`${spot.part}-${spot.section}-${spot.criterion}`)} className={classes.anchor}>
      <Group gap={4} wrap="nowrap" align="flex-start">
        <div style={{ flex: 1, minWidth: 0 }}>
          {isOpen ? (
            <CriterionEditor
              criterion={criterion}
              change={(next, tag = '') => change((s) => changeCriterion(s, spot, next), tag && `${spot.part} ${spot.section} ${spot.criterion} ${tag}`)}
              onClose={() => state.open(null)}
            />
          ) : (
            <FoldedCriterion criterion={criterion} onOpen={() => state.open(spot)} />
          )}
        </div>
        <EntryMenu
          what={criterion.code}
          first={spot.criterion === 0}
          last={spot.criterion === section.criteria.length - 1}
          onMove={(by) => {
            editList((list) => moved(list, spot.criterion, by));
            if (isOpen) state.open({ ...spot, criterion: spot.criterion + by });
          }}
          onRemove={() => {
            editList((list) => without(list, spot.criterion));
            state.open(null);
          }}
        />
      </Group>
    </div>
  );
}

function SectionBlock({
  set,
  spot,
  change,
  state,
}: {
  readonly set: CriteriaSet;
  readonly spot: Pick<Spot, 'part' | 'section'>;
  readonly change: ChangeSet;
  readonly state: Open;
}) {
  const section = set.parts[spot.part]?.sections[spot.section];
  if (!section) return null;
  const put = (values: Partial<Section>, tag: string): void =>
    change((s) => changeSection(s, spot, (own) => ({ ...own, ...values })), `${spot.part} ${spot.section} ${tag}`);
  const last = (set.parts[spot.part]?.sections.length ?? 0) - 1;
  return (
    <Paper withBorder p="sm" bg="var(--desk-surface)">
      <Group gap="xs" wrap="nowrap" align="flex-end" mb="xs">
        <div style={{ flex: '0 0 4.5rem' }}>
          <Line label={t('ownBooks.code')} value={section.code} onChange={(code) => put({ code }, 'code')} />
        </div>
        <Line label={t('ownBooks.sectionTitle')} value={section.title} onChange={(title) => put({ title }, 'title')} flex={1} />
        <Points label={t('ownBooks.points')} value={section.maxPoints} onChange={(maxPoints) => put({ maxPoints }, 'max')} />
        <EntryMenu
          what={`${t('ownBooks.scopeSection')} ${section.code}`}
          first={spot.section === 0}
          last={spot.section === last}
          onMove={(by) => change((s) => changePart(s, spot.part, (p) => ({ ...p, sections: moved(p.sections, spot.section, by) })))}
          onRemove={() => change((s) => changePart(s, spot.part, (p) => ({ ...p, sections: without(p.sections, spot.section) })))}
        />
      </Group>
      <AddsUp found={sumOfCriteria(section)} declared={section.maxPoints} />
      <Stack gap={4}>
        {section.criteria.map((_, criterion) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a code may be typed twice meanwhile; the place is the key.
          <CriterionLine key={criterion} section={section} spot={{ ...spot, criterion }} change={change} state={state} />
        ))}
      </Stack>
      <Button
        variant="subtle"
        mt="xs"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => {
          change((s) => changeSection(s, spot, (own) => ({ ...own, criteria: inserted(own.criteria, own.criteria.length, newCriterion(own)) })));
          state.open({ ...spot, criterion: section.criteria.length });
        }}
      >
        {t('ownBooks.addCriterion')}
      </Button>
    </Paper>
  );
}

/** `criterion`: code of the one to show opened, as a finding or the address names it. */
export function SetEditor({ set, change, criterion }: { readonly set: CriteriaSet; readonly change: ChangeSet; readonly criterion: string | null }) {
  const [spot, open] = useState<Spot | null>(null);
  const state: Open = { spot, open };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another criterion named leads away from the one in hand.
  useEffect(() => {
    const found = criterion === null ? null : spotOf(set, criterion);
    if (!found) return;
    open(found);
    requestAnimationFrame(() => scrollToPart(criterionAnchor(`${found.part}-${found.section}-${found.criterion}`)));
  }, [criterion]);
  return (
    <Stack gap="md">
      <SetFacts set={set} change={change} />
      {set.parts.map((part, index) => (
        <section key={part.code}>
          <Group gap="xs" wrap="nowrap" align="flex-end" className={classes.part} mb="xs">
            <Line
              label={t('ownBooks.partTitle', { code: part.code })}
              value={part.title}
              onChange={(title) => change((s) => changePart(s, index, (p) => ({ ...p, title })), `part ${index} title`)}
              flex={1}
            />
            <Points
              label={t('ownBooks.points')}
              value={part.maxPoints}
              onChange={(maxPoints) => change((s) => changePart(s, index, (p) => ({ ...p, maxPoints })), `part ${index} max`)}
            />
            <AddsUp found={sumOfSections(part)} declared={part.maxPoints} />
          </Group>
          <Stack gap="sm">
            {part.sections.map((_, section) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a code may be typed twice meanwhile; the place is the key.
              <SectionBlock key={section} set={set} spot={{ part: index, section }} change={change} state={state} />
            ))}
            <Button
              variant="default"
              style={{ alignSelf: 'flex-start' }}
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => change((s) => changePart(s, index, (p) => ({ ...p, sections: [...p.sections, newSection(s)] })))}
            >
              {t('ownBooks.addSection')}
            </Button>
          </Stack>
        </section>
      ))}
    </Stack>
  );
}
