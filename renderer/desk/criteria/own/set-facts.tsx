/** Of a set in a draft: its names and groups, and what ends an evaluation. */
import { Button, Group, NativeSelect, Paper, SimpleGrid, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { CriteriaSet, KnockOutRule } from '../../../../shared/criteria.ts';
import { t } from '../../../kit/strings/index.ts';
import { moved, replaced, without } from './edit-book.ts';
import { EntryMenu, Line, Lines, Points } from './fields.tsx';

export type ChangeSet = (next: (set: CriteriaSet) => CriteriaSet, tag?: string) => void;
type Props = { readonly set: CriteriaSet; readonly change: ChangeSet };

const NEW_RULE: KnockOutRule = { scope: 'set', code: null, kind: 'disqualify', when: 'asDescribed', text: '' };
const GROUPS = [
  ['sector', 'ownBooks.sector'],
  ['group', 'ownBooks.group'],
  ['subgroup', 'ownBooks.subgroup'],
  ['managingAgency', 'ownBooks.agency'],
] as const;

function RuleRow({ set, rule, index, change }: Props & { readonly rule: KnockOutRule; readonly index: number }) {
  const put = (values: Partial<KnockOutRule>, tag = ''): void =>
    change((s) => ({ ...s, knockouts: replaced(s.knockouts, index, { ...(s.knockouts[index] ?? NEW_RULE), ...values }) }), tag && `rule ${index} ${tag}`);
  return (
    <Paper withBorder p="sm">
      <Group align="flex-end">
        <NativeSelect
          label={t('ownBooks.knockKind')}
          value={rule.kind}
          onChange={(e) => put({ kind: e.currentTarget.value as KnockOutRule['kind'] })}
          data={[
            { value: 'disqualify', label: t('criteria.knockDisqualify') },
            { value: 'stopEvaluation', label: t('criteria.knockStop') },
          ]}
        />
        <NativeSelect
          label={t('ownBooks.knockScope')}
          value={rule.scope}
          onChange={(e) => {
            const scope = e.currentTarget.value as KnockOutRule['scope'];
            put({ scope, code: scope === 'set' ? null : (rule.code ?? '') });
          }}
          data={[
            { value: 'criterion', label: t('ownBooks.scopeCriterion') },
            { value: 'section', label: t('ownBooks.scopeSection') },
            { value: 'set', label: t('ownBooks.scopeSet') },
          ]}
        />
        {rule.scope !== 'set' && <Line label={t('ownBooks.code')} value={rule.code ?? ''} onChange={(code) => put({ code }, 'code')} flex="0 0 6rem" />}
        <NativeSelect
          label={t('ownBooks.knockWhen')}
          value={rule.when}
          onChange={(e) => put({ when: e.currentTarget.value as KnockOutRule['when'] })}
          data={[
            { value: 'asDescribed', label: t('ownBooks.knockAsDescribed') },
            { value: 'anyCriterionZero', label: t('criteria.knockAnyZero') },
          ]}
        />
        <EntryMenu
          what={`${t('criteria.knockouts')} ${index + 1}`}
          first={index === 0}
          last={index === set.knockouts.length - 1}
          onMove={(by) => change((s) => ({ ...s, knockouts: moved(s.knockouts, index, by) }))}
          onRemove={() => change((s) => ({ ...s, knockouts: without(s.knockouts, index) }))}
        />
      </Group>
      <Lines label={t('ownBooks.words')} value={rule.text} onChange={(text) => put({ text }, 'text')} />
    </Paper>
  );
}

export function SetFacts({ set, change }: Props) {
  return (
    <Paper withBorder p="md" bg="var(--desk-surface)">
      <Title order={4} mb="sm">
        {t('ownBooks.setFacts')}
      </Title>
      <Stack gap="sm">
        <Group align="flex-start" wrap="nowrap">
          <Points label={t('ownBooks.setNumber')} value={set.number} onChange={(number) => change((s) => ({ ...s, number }), 'number')} />
          <Line label={t('ownBooks.setName')} value={set.name} onChange={(name) => change((s) => ({ ...s, name }), 'name')} flex={1} />
        </Group>
        <Lines
          label={t('ownBooks.aliases')}
          value={set.aliases.join('\n')}
          onChange={(text) => change((s) => ({ ...s, aliases: text === '' ? [] : text.split('\n') }), 'aliases')}
        />
        <SimpleGrid cols={2}>
          {GROUPS.map(([key, words]) => (
            <Line key={key} label={t(words)} value={set[key] ?? ''} onChange={(text) => change((s) => ({ ...s, [key]: text === '' ? null : text }), key)} />
          ))}
        </SimpleGrid>
        <NativeSelect
          label={t('ownBooks.samples')}
          value={set.requiresSamples === null ? '' : String(set.requiresSamples)}
          onChange={(e) => {
            const { value } = e.currentTarget;
            change((s) => ({ ...s, requiresSamples: value === '' ? null : value === 'true' }));
          }}
          data={[
            { value: '', label: t('ownBooks.samplesUnknown') },
            { value: 'true', label: t('criteria.samples') },
            { value: 'false', label: t('criteria.noSamples') },
          ]}
        />
        {set.disqualifiers.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a reason is known by its place.
          <Group key={index} align="flex-end" wrap="nowrap">
            <Lines
              label={`${t('criteria.knockDisqualify')} ${index + 1}`}
              value={text}
              onChange={(words) => change((s) => ({ ...s, disqualifiers: replaced(s.disqualifiers, index, words) }), `disqualifier ${index}`)}
              flex={1}
            />
            <Button variant="default" onClick={() => change((s) => ({ ...s, disqualifiers: without(s.disqualifiers, index) }))}>
              {t('ownBooks.remove')}
            </Button>
          </Group>
        ))}
        {set.knockouts.map((rule, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule is known by its place.
          <RuleRow key={index} set={set} rule={rule} index={index} change={change} />
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => change((s) => ({ ...s, knockouts: [...s.knockouts, NEW_RULE] }))}
          >
            {t('ownBooks.addRule')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => change((s) => ({ ...s, disqualifiers: [...s.disqualifiers, ''] }))}
          >
            {t('ownBooks.addDisqualifier')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
