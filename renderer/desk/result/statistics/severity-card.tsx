/** Each member beside the council, behind a button that says what it is and what it isn't. Shown only here; gone when the screen is left. */
import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconEyeOff, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import type { Severities } from '../../../../shared/contract/desk.ts';
import { formatTime } from '../../../../shared/lib/vietnamese.ts';
import { FEW_PRODUCTS, type Severity } from '../../../../shared/statistics/severity.ts';
import { t } from '../../../kit/strings/index.ts';
import { useCommand } from '../../app/run.tsx';
import { memberName } from '../../app/state.ts';
import { ChartCard } from './chart-card.tsx';
import classes from './statistics.module.css';
import { signedPoints } from './words.ts';

/** The scale reaches as far as anybody's farthest product, at least this many hundredths. */
const LEAST_REACH = 500;

function Strips({ rows }: { readonly rows: readonly Severity[] }) {
  const reach = Math.max(LEAST_REACH, ...rows.flatMap((row) => [-row.low, row.high]));
  const place = (hundredths: number): string => `${50 + (50 * hundredths) / reach}%`;
  return (
    <ul className={classes.strips}>
      <li aria-hidden className={classes.stripRow}>
        <span />
        <Group justify="space-between" component="span">
          <Text span c="dimmed">
            {t('statistics.stricter')} ({signedPoints(-reach)})
          </Text>
          <Text span c="dimmed">
            ({signedPoints(reach)}) {t('statistics.lenient')}
          </Text>
        </Group>
        <span />
      </li>
      {rows.map((row) => {
        const member = memberName(row.member);
        const words = t('statistics.severityLabel', {
          member,
          average: signedPoints(row.average),
          low: signedPoints(row.low),
          high: signedPoints(row.high),
          n: row.products,
        });
        return (
          <li key={row.member} className={classes.stripRow} title={words}>
            <Text component="span" truncate>
              {member}
            </Text>
            <span className={classes.strip} role="img" aria-label={words}>
              <span className={classes.reach} style={{ left: place(row.low), right: `calc(100% - ${place(row.high)})` }} />
              <span className={classes.dot} style={{ left: place(row.average) }} />
            </span>
            <span className="figures">
              <b>{signedPoints(row.average)}</b>
              {row.products < FEW_PRODUCTS && (
                <Text span c="dimmed" ml={6}>
                  {t('statistics.few')}
                </Text>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Names and numbers as a table, too; the copy is the chair's. */
const figuresOf = (rows: readonly Severity[]) => ({
  heads: [
    t('statistics.member'),
    t('statistics.products'),
    t('statistics.average'),
    t('statistics.lowest'),
    t('statistics.highest'),
    t('statistics.below'),
    t('statistics.above'),
  ],
  rows: rows.map((row) => [
    memberName(row.member),
    row.products,
    signedPoints(row.average),
    signedPoints(row.low),
    signedPoints(row.high),
    row.below,
    row.above,
  ]),
});

export function SeverityCard() {
  const { run, pending } = useCommand();
  const [shown, setShown] = useState<{ readonly at: string; readonly severities: Severities } | null>(null);
  const open = async (): Promise<void> => {
    const answer = await run('read-severity', {});
    if (answer.ok) setShown({ at: formatTime(new Date().toISOString()), severities: answer.value });
  };
  return (
    <div className="no-print">
      <ChartCard
        title={t('statistics.severityTitle')}
        figures={shown && figuresOf(shown.severities.rows)}
        aside={
          <Badge variant="default" leftSection={<IconLock size={16} aria-hidden />}>
            {t('statistics.severityFor')}
          </Badge>
        }
      >
        <Stack gap={4}>
          <Text>{t('statistics.severityIs')}</Text>
          <Text>{t('statistics.severityIsNot')}</Text>
        </Stack>
        {!shown && (
          <Alert color="amber" variant="light">
            <Stack gap="sm" align="flex-start">
              <Text>{t('statistics.severityJournal')}</Text>
              <Button variant="default" leftSection={<IconLock size={20} />} loading={pending !== null} onClick={() => void open()}>
                {t('statistics.severityOpen')}
              </Button>
            </Stack>
          </Alert>
        )}
        {shown && (
          <>
            <Group justify="space-between">
              <Text c="dimmed">
                {shown.severities.rows.length === 0
                  ? t('statistics.severityNone')
                  : t('statistics.severityFrom', { n: shown.severities.products, at: shown.at })}{' '}
                {shown.severities.products < FEW_PRODUCTS && t('statistics.severityFew', { n: FEW_PRODUCTS })}
              </Text>
              <Button variant="default" leftSection={<IconEyeOff size={20} />} onClick={() => setShown(null)}>
                {t('statistics.severityClose')}
              </Button>
            </Group>
            <Strips rows={shown.severities.rows} />
          </>
        )}
      </ChartCard>
    </div>
  );
}
