/** What the checks found in a draft, errors first; pressing one leads to its place. */
import { Alert, Group, Paper, Text, UnstyledButton } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { BookFinding } from '../../../../shared/contract/desk-books.ts';
import { Status, type Tone } from '../../../kit/status.tsx';
import { language, type StringKey, t } from '../../../kit/strings/index.ts';
import classes from '../criteria.module.css';

const GRADES: Readonly<Record<BookFinding['grade'], { readonly tone: Tone; readonly words: StringKey }>> = {
  error: { tone: 'stop', words: 'criteria.checkError' },
  caveat: { tone: 'look', words: 'criteria.checkCaveat' },
  flag: { tone: 'look', words: 'criteria.checkFlag' },
};
const ORDER: readonly BookFinding['grade'][] = ['error', 'caveat', 'flag'];
/** Beyond this nobody works a list through; a mended one makes room for the next. */
const MOST_SHOWN = 60;

const place = ({ set, criterion }: BookFinding): string =>
  [set === null ? t('ownBooks.wholeBook') : t('ownBooks.setShort', { n: set }), criterion ?? ''].filter(Boolean).join(' · ');

export function FindingList({ findings, onOpen }: { readonly findings: readonly BookFinding[]; readonly onOpen: (finding: BookFinding) => void }) {
  const sorted = ORDER.flatMap((grade) => findings.filter((f) => f.grade === grade));
  return (
    <>
      {!findings.some((f) => f.grade === 'error') && <Alert color="green" icon={<IconCircleCheck />} title={t('ownBooks.checksFine')} mb="xs" />}
      {sorted.length > 0 && (
        <Paper withBorder bg="var(--desk-surface)" style={{ overflowY: 'auto' }}>
          {sorted.slice(0, MOST_SHOWN).map((finding) => (
            <UnstyledButton
              key={`${finding.set} ${finding.criterion} ${finding.problem.vi}`}
              className={classes.hit}
              onClick={() => onOpen(finding)}
              data-finding={finding.problem.code}
            >
              <Group gap="xs">
                <Status tone={GRADES[finding.grade].tone}>{t(GRADES[finding.grade].words)}</Status>
                <b>{place(finding)}</b>
              </Group>
              <Text>
                {finding.problem[language()]}{' '}
                <Text span c="dimmed" ff="monospace">
                  {finding.problem.code}
                </Text>
              </Text>
            </UnstyledButton>
          ))}
        </Paper>
      )}
      {sorted.length > MOST_SHOWN && <Text c="dimmed">{t('ownBooks.checksMore', { n: sorted.length - MOST_SHOWN })}</Text>}
    </>
  );
}
