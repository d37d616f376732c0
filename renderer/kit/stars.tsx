/** Stars as gold signs, always with the word beside or behind them. */
import { Group, Text, Tooltip } from '@mantine/core';
import { IconStarFilled } from '@tabler/icons-react';
import { t } from './strings/index.ts';

const PLACES = [1, 2, 3, 4, 5] as const;

const Signs = ({ count, size }: { readonly count: number; readonly size: number }) => (
  <span style={{ display: 'inline-flex', gap: 1, color: 'var(--desk-gold)' }} aria-hidden>
    {PLACES.slice(0, count).map((place) => (
      <IconStarFilled key={place} size={size} />
    ))}
  </span>
);

/** "★★★★ 4 sao". */
export const Stars = ({ count, size = 18 }: { readonly count: number; readonly size?: number }) => (
  <Group gap={6} wrap="nowrap" component="span" display="inline-flex">
    <Signs count={count} size={size} />
    <Text span inherit fw={600} style={{ whiteSpace: 'nowrap' }}>
      {t('common.starsWord', { n: count })}
    </Text>
  </Group>
);

/** A gate's mark: the stars it guards, explained on hover and to screen readers. */
export const GateMark = ({ stars, size = 16 }: { readonly stars: number; readonly size?: number }) => (
  <Tooltip label={t('common.gateWords', { n: stars })}>
    <span role="img" aria-label={t('common.gateWords', { n: stars })} style={{ display: 'inline-flex', verticalAlign: 'middle' }}>
      <Signs count={stars} size={size} />
    </span>
  </Tooltip>
);
