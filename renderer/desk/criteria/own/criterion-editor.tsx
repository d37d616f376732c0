/** One criterion of a draft, opened for editing. */
import { Button, Chip, Divider, Group, Paper, Stack, Switch, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type Criterion, GATE_STARS } from '../../../../shared/criteria.ts';
import { t } from '../../../kit/strings/index.ts';
import { asYesNo, replaced, without } from './edit-book.ts';
import { Line, Lines, Points } from './fields.tsx';
import { OptionRows } from './option-rows.tsx';

export type ChangeCriterion = (next: (criterion: Criterion) => Criterion, tag?: string) => void;
type Props = { readonly criterion: Criterion; readonly change: ChangeCriterion; readonly onClose: () => void };

/** The criterion with a text, or without it where it is emptied. */
function withText(criterion: Criterion, key: 'description' | 'requirement', value: string): Criterion {
  const { [key]: _, ...rest } = criterion;
  return value === '' ? rest : { ...rest, [key]: value };
}

function withNotes({ notes: _, ...rest }: Criterion, notes: readonly string[]): Criterion {
  return notes.length > 0 ? { ...rest, notes } : rest;
}

function withParent(criterion: Criterion, values: Partial<NonNullable<Criterion['parent']>>): Criterion {
  const { parent, ...rest } = criterion;
  const next = { code: '', title: '', maxPoints: 0, ...parent, ...values };
  return next.code === '' && next.title === '' && next.maxPoints === 0 ? rest : { ...rest, parent: next };
}

function withCondition(criterion: Criterion, values: Partial<NonNullable<Criterion['appliesIf']>>): Criterion {
  const { appliesIf, ...rest } = criterion;
  const next = { criterion: '', minPoints: 1, text: '', ...appliesIf, ...values };
  return next.criterion === '' && next.text === '' ? rest : { ...rest, appliesIf: next };
}

const inCases = (criterion: Criterion): Criterion => ({
  ...criterion,
  selection: 'alternatives',
  alternatives: [
    { key: 'a', label: t('ownBooks.caseLabel', { key: 'a' }) },
    { key: 'b', label: t('ownBooks.caseLabel', { key: 'b' }) },
  ],
  options: ['a', 'b'].flatMap((alternative) => criterion.options.map((option) => ({ ...option, alternative }))),
});

const Cases = ({ criterion, change }: Omit<Props, 'onClose'>) =>
  criterion.alternatives ? (
    <Stack gap="xs">
      {criterion.alternatives.map(({ key, label }, index) => (
        <Line
          key={key}
          label={t('ownBooks.caseLabel', { key })}
          value={label}
          onChange={(words) => change((c) => ({ ...c, alternatives: replaced(c.alternatives ?? [], index, { key, label: words }) }), `case ${key}`)}
        />
      ))}
    </Stack>
  ) : (
    <Button variant="subtle" style={{ alignSelf: 'flex-start' }} onClick={() => change(inCases)}>
      {t('ownBooks.addCase')}
    </Button>
  );

const YesNoGates = ({ criterion, change }: Omit<Props, 'onClose'>) => (
  <div>
    <Text fw={600}>{t('ownBooks.gatesYesNo')}</Text>
    <Group gap="xs" mih={44}>
      {GATE_STARS.map((stars) => (
        <Chip
          key={stars}
          size="md"
          checked={criterion.gates[stars] !== undefined}
          onChange={(on) =>
            change((c) => {
              const { [stars]: _, ...gates } = c.gates;
              return { ...c, gates: on ? { ...gates, [stars]: c.maxPoints } : gates };
            })
          }
        >
          {t('ownBooks.starsN', { n: stars })}
        </Chip>
      ))}
    </Group>
  </div>
);

/** A yes/no criterion's gates are its points. */
const withMax = (criterion: Criterion, maxPoints: number): Criterion => ({
  ...criterion,
  maxPoints,
  gates: criterion.implicitYesNo ? Object.fromEntries(Object.keys(criterion.gates).map((stars) => [stars, maxPoints])) : criterion.gates,
});

export function CriterionEditor({ criterion, change, onClose }: Props) {
  const notes = criterion.notes ?? [];
  return (
    <Paper withBorder p="md" bg="var(--desk-surface)">
      <Stack gap="sm">
        <Group align="flex-start" wrap="nowrap">
          <div style={{ flex: '0 0 6rem' }}>
            <Line label={t('ownBooks.code')} value={criterion.code} onChange={(code) => change((c) => ({ ...c, code }), 'code')} />
          </div>
          <Lines label={t('ownBooks.words')} value={criterion.title} onChange={(title) => change((c) => ({ ...c, title }), 'title')} flex={1} />
          <Points label={t('ownBooks.points')} value={criterion.maxPoints} onChange={(max) => change((c) => withMax(c, max), 'max')} />
        </Group>
        <Lines
          label={t('ownBooks.description')}
          value={criterion.description ?? ''}
          onChange={(v) => change((c) => withText(c, 'description', v), 'description')}
        />
        <Lines
          label={t('ownBooks.requirement')}
          value={criterion.requirement ?? ''}
          onChange={(v) => change((c) => withText(c, 'requirement', v), 'requirement')}
        />
        {notes.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a note is known by its place.
          <Group key={index} align="flex-end" wrap="nowrap">
            <Lines
              label={t('ownBooks.note', { n: index + 1 })}
              value={note}
              onChange={(v) => change((c) => withNotes(c, replaced(c.notes ?? [], index, v)), `note ${index}`)}
              flex={1}
            />
            <Button variant="default" onClick={() => change((c) => withNotes(c, without(c.notes ?? [], index)))}>
              {t('ownBooks.remove')}
            </Button>
          </Group>
        ))}
        <Group>
          <Button variant="subtle" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => change((c) => withNotes(c, [...(c.notes ?? []), '']))}>
            {t('ownBooks.addNote')}
          </Button>
        </Group>
        <Divider />
        <Switch
          size="md"
          label={t('ownBooks.yesNo')}
          checked={criterion.implicitYesNo === true}
          onChange={(e) => {
            const yesNo = e.currentTarget.checked;
            change((c) => asYesNo(c, yesNo));
          }}
        />
        {criterion.implicitYesNo ? (
          <YesNoGates criterion={criterion} change={change} />
        ) : (
          <>
            <Cases criterion={criterion} change={change} />
            <OptionRows criterion={criterion} change={change} />
          </>
        )}
        <Divider />
        <Group align="flex-end" wrap="nowrap">
          <Line
            label={`${t('ownBooks.appliesIf')}: ${t('ownBooks.appliesIfCriterion')}`}
            value={criterion.appliesIf?.criterion ?? ''}
            onChange={(code) => change((c) => withCondition(c, { criterion: code }), 'if code')}
          />
          <Points
            label={t('ownBooks.appliesIfPoints')}
            value={criterion.appliesIf?.minPoints ?? 0}
            onChange={(minPoints) => change((c) => withCondition(c, { minPoints }), 'if points')}
            width="9rem"
          />
          <Line
            label={t('ownBooks.appliesIfWords')}
            value={criterion.appliesIf?.text ?? ''}
            onChange={(text) => change((c) => withCondition(c, { text }), 'if text')}
            flex={1}
          />
        </Group>
        <Group align="flex-end" wrap="nowrap">
          <Line
            label={t('ownBooks.parentCode')}
            value={criterion.parent?.code ?? ''}
            onChange={(code) => change((c) => withParent(c, { code }), 'parent code')}
          />
          <Line
            label={t('ownBooks.parentTitle')}
            value={criterion.parent?.title ?? ''}
            onChange={(title) => change((c) => withParent(c, { title }), 'parent title')}
            flex={1}
          />
          <Points
            label={t('ownBooks.parentPoints')}
            value={criterion.parent?.maxPoints ?? 0}
            onChange={(maxPoints) => change((c) => withParent(c, { maxPoints }), 'parent points')}
            width="9rem"
          />
        </Group>
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('ownBooks.closeCriterion')}</Button>
        </Group>
      </Stack>
    </Paper>
  );
}
