import { Group, Paper, Text, UnstyledButton } from '@mantine/core';
import type { BookCheck } from '../../../shared/criteria-book.ts';
import { Status, type Tone } from '../../kit/status.tsx';
import { language, type StringKey, t } from '../../kit/strings/index.ts';
import classes from './criteria.module.css';

const GRADES: Readonly<Record<BookCheck['grade'], { readonly tone: Tone; readonly words: StringKey }>> = {
  error: { tone: 'stop', words: 'criteria.checkError' },
  caveat: { tone: 'look', words: 'criteria.checkCaveat' },
  flag: { tone: 'look', words: 'criteria.checkFlag' },
};

const ORDER: readonly BookCheck['grade'][] = ['error', 'caveat', 'flag'];

/** What the checks found, worst first; an entry leads to its place in the book. */
export function CheckList({ checks, onOpen }: { readonly checks: readonly BookCheck[]; readonly onOpen: (set: number, criterion?: string) => void }) {
  if (checks.length === 0) return <Text>{t('criteria.checksNone')}</Text>;
  const sorted = ORDER.flatMap((grade) => checks.filter((c) => c.grade === grade));
  return (
    <Paper withBorder bg="var(--desk-surface)">
      {sorted.map((check) => {
        const { set, criterion } = check;
        return (
          <UnstyledButton
            key={`${set} ${criterion} ${check.vi}`}
            className={classes.hit}
            disabled={set === null}
            onClick={() => set !== null && onOpen(set, criterion ?? undefined)}
          >
            <Group gap="sm" align="flex-start">
              <Status tone={GRADES[check.grade].tone}>{t(GRADES[check.grade].words)}</Status>
              <Text style={{ flex: '1 1 14rem' }}>
                <b>{set === null ? t('criteria.checkWhole') : t('criteria.checkWhere', { set })}</b>
                {criterion && <b>{` · ${criterion}`}</b>}
                {`: ${check[language()]} `}
                <Text span c="dimmed" ff="monospace">
                  {check.code}
                </Text>
              </Text>
            </Group>
          </UnstyledButton>
        );
      })}
    </Paper>
  );
}
