/** What happened last, newest first. */
import { Stack, Text, Title } from '@mantine/core';
import type { JournalLine } from '../../../shared/contract/desk.ts';
import { formatTime } from '../../../shared/lib/vietnamese.ts';
import { language, t } from '../../kit/strings/index.ts';
import { actWords } from '../../kit/strings/journal.ts';
import { useDesk } from '../app/state.ts';
import classes from './scoring.module.css';

const SHOWN = 8;

/** The host names the desk and the program in Vietnamese; in English only members are named. */
function lineWords(line: JournalLine, members: ReadonlySet<string>): { readonly what: string; readonly who: string } {
  return { what: actWords(line.event), who: language() === 'vi' || members.has(line.who) ? line.who : '' };
}

export function JournalList({ lines }: { readonly lines: readonly JournalLine[] }) {
  const session = useDesk((s) => s.session);
  const members = new Set(session?.members.map((m) => m.name));
  const newest = [...lines].sort((a, b) => b.seq - a.seq).slice(0, SHOWN);
  return (
    <Stack gap="xs">
      <Title order={4}>{t('scoring.journal')}</Title>
      {lines.length === 0 && <Text c="dimmed">{t('scoring.journalEmpty')}</Text>}
      <ol className={classes.journal} reversed>
        {newest.map((line) => {
          const { what, who } = lineWords(line, members);
          return (
            <li key={line.seq}>
              <Text c="dimmed" className="figures">
                {formatTime(line.at)}
              </Text>
              <Text lh={1.35}>
                {what}
                {who && <span style={{ color: 'var(--mantine-color-dimmed)' }}> · {who}</span>}
              </Text>
            </li>
          );
        })}
      </ol>
    </Stack>
  );
}
