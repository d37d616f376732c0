/** The criteria on which the sheets differ most, over the whole council; pairs beyond the limit are in pair-workspace.tsx. */
import { Accordion, Group, Stack, Text, Title } from '@mantine/core';
import type { CriterionGap } from '../../../shared/contract/desk.ts';
import { t } from '../../kit/strings/index.ts';
import { memberName } from '../app/state.ts';

const SHOWN_GAPS = 8;

/** Members by the points they gave, most points first. */
function byPoints(gap: CriterionGap): readonly (readonly [number, readonly string[]])[] {
  const groups = new Map<number, string[]>();
  for (const { member, points } of gap.points) groups.set(points, [...(groups.get(points) ?? []), memberName(member)]);
  return [...groups].sort(([a], [b]) => b - a);
}

export const GapList = ({ gaps }: { readonly gaps: readonly CriterionGap[] }) => (
  <Stack gap={6}>
    <Title order={4}>{t('tally.gaps')}</Title>
    {gaps.length === 0 ? (
      <Text c="dimmed">{t('tally.gapsNone')}</Text>
    ) : (
      <Accordion
        chevronPosition="left"
        styles={{ control: { paddingInline: 4 }, label: { paddingBlock: 8 }, chevron: { marginInlineEnd: 8 }, content: { paddingTop: 0 } }}
      >
        {gaps.slice(0, SHOWN_GAPS).map((gap) => (
          <Accordion.Item key={gap.criterion} value={gap.criterion}>
            <Accordion.Control>
              <Group justify="space-between" gap="sm" style={{ rowGap: 0 }}>
                <Text lh={1.3} style={{ flex: '1 1 8rem', minWidth: 0 }}>
                  <b>{gap.criterion}</b> {gap.title}
                </Text>
                <Text fw={700} style={{ whiteSpace: 'nowrap' }}>
                  {t('tally.gapPoints', { n: gap.gap })}
                </Text>
              </Group>
            </Accordion.Control>
            <Accordion.Panel>
              {byPoints(gap).map(([points, who]) => (
                <Text key={points}>
                  <b>{t('tally.points', { n: points })}:</b> {who.join(', ')}
                </Text>
              ))}
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    )}
    {gaps.length > SHOWN_GAPS && <Text c="dimmed">{t('tally.moreGaps', { n: gaps.length - SHOWN_GAPS })}</Text>}
  </Stack>
);
