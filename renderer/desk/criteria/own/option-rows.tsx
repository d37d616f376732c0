/** The boxes of a criterion being edited: points, words, the star each guards, its case. */
import { Button, Chip, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type Criterion, GATE_STARS, type Option } from '../../../../shared/criteria.ts';
import { t } from '../../../kit/strings/index.ts';
import { inserted, moved, newOption, replaced, toggleStar, withOptions, without } from './edit-book.ts';
import { EntryMenu, Lines, Points } from './fields.tsx';

type Change = (next: (criterion: Criterion) => Criterion, tag?: string) => void;

/** Own words instead of the print's remarks once a box is changed: what the print said was said of the old points. */
const withPoints = ({ printedPoints: _, suspectedPoints: __, ...option }: Option, points: number): Option => ({ ...option, points });

function OptionRow({
  criterion,
  option,
  index,
  change,
}: {
  readonly criterion: Criterion;
  readonly option: Option;
  readonly index: number;
  readonly change: Change;
}) {
  const put = (next: Option, tag: string): void => change((c) => withOptions(c, replaced(c.options, index, next)), `option ${index} ${tag}`);
  const what = `${index + 1}`;
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <Points
        bare
        label={`${t('ownBooks.points')} ${what}`}
        value={option.points}
        onChange={(points) => put(withPoints(option, points), 'points')}
        width="5rem"
      />
      <Stack gap={4} style={{ flex: 1 }}>
        <Lines bare label={`${t('ownBooks.words')} ${what}`} value={option.label} onChange={(label) => put({ ...option, label }, 'label')} />
        <Group gap="xs">
          {GATE_STARS.map((stars) => (
            <Chip
              key={stars}
              size="sm"
              checked={option.gateStars?.includes(stars) ?? false}
              onChange={() => change((c) => toggleStar(c, index, stars))}
              aria-label={t('ownBooks.gateHere', { i: what, n: stars })}
            >
              {t('ownBooks.starsN', { n: stars })}
            </Chip>
          ))}
          {criterion.alternatives && (
            <NativeSelect
              aria-label={`${t('ownBooks.case')} ${what}`}
              value={option.alternative ?? ''}
              onChange={(e) => put({ ...option, alternative: e.currentTarget.value }, '')}
              data={criterion.alternatives.map(({ key }) => ({ value: key, label: t('ownBooks.caseLabel', { key }) }))}
            />
          )}
        </Group>
        {(option.printedPoints !== undefined || option.suspectedPoints !== undefined) && (
          <Text c="amber">
            {option.printedPoints !== undefined
              ? t('criteria.printed', { printed: option.printedPoints, used: option.points })
              : t('criteria.suspected', { used: option.points, suspected: option.suspectedPoints ?? '' })}
          </Text>
        )}
      </Stack>
      <EntryMenu
        what={`${t('ownBooks.points')} ${option.points}`}
        first={index === 0}
        last={index === criterion.options.length - 1}
        onMove={(by) => change((c) => withOptions(c, moved(c.options, index, by)))}
        onRemove={() => change((c) => withOptions(c, without(c.options, index)))}
      />
    </Group>
  );
}

export const OptionRows = ({ criterion, change }: { readonly criterion: Criterion; readonly change: Change }) => (
  <Stack gap="sm">
    <Text c="dimmed">{t('ownBooks.optionHead')}</Text>
    {criterion.options.map((option, index) => (
      // A box has no name of its own: its place is what it is known by.
      // biome-ignore lint/suspicious/noArrayIndexKey: the place is the key.
      <OptionRow key={index} criterion={criterion} option={option} index={index} change={change} />
    ))}
    <Button
      variant="default"
      leftSection={<IconPlus size={18} aria-hidden />}
      style={{ alignSelf: 'flex-start' }}
      onClick={() => change((c) => withOptions(c, inserted(c.options, c.options.length, newOption(c))))}
    >
      {t('ownBooks.addOption')}
    </Button>
  </Stack>
);
