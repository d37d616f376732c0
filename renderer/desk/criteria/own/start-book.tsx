/** Three ways to a draft: copying a book, a workbook, or official words over a book. What was found in a file stands below. */

import { Alert, Button, FileButton, Group, Loader, NativeSelect, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { BookSummary } from '../../../../shared/contract/desk.ts';
import type { TakenBook } from '../../../../shared/contract/desk-books.ts';
import { DESK_FILES } from '../../../../shared/contract/desk-files.ts';
import { ProblemList } from '../../../kit/problem-list.tsx';
import { type StringKey, t } from '../../../kit/strings/index.ts';
import { uploadBook } from '../../app/client.ts';
import { notifyCopied, notifyNote, notifyProblems } from '../../app/run.tsx';
import { saveFile } from '../../app/save-file.ts';
import { useNarrow } from '../../app/text-size.ts';
import { refuseFile } from '../../dossier/import/refuse-file.ts';
import { XLSX } from '../../dossier/import/workbook-drop.tsx';
import { openDraft } from './open-draft.ts';

type Found = { readonly name: string; readonly taken: TakenBook };

const Way = ({ title, body, children }: { readonly title: StringKey; readonly body?: StringKey; readonly children: ReactNode }) => (
  <Paper withBorder p="md" bg="var(--desk-surface)">
    <Stack gap="sm">
      <Title order={3} size="h4">
        {t(title)}
      </Title>
      {body && <Text c="dimmed">{t(body)}</Text>}
      {children}
    </Stack>
  </Paper>
);

function Outcome({ found }: { readonly found: Found }) {
  const { name, taken } = found;
  const [color, icon, words] =
    taken.draft === null
      ? (['red', <IconX key="x" />, 'ownBooks.takenRefused'] as const)
      : taken.problems.length > 0
        ? (['amber', <IconAlertTriangle key="!" />, 'ownBooks.takenDraft'] as const)
        : (['green', <IconCircleCheck key="v" />, 'ownBooks.takenFine'] as const);
  return (
    <Stack gap="sm">
      <Alert color={color} icon={icon} title={t(words, { name, n: taken.problems.length })}>
        {taken.draft !== null && <Button onClick={() => openDraft(taken.draft ?? '')}>{t('ownBooks.openDraft')}</Button>}
      </Alert>
      {taken.problems.length > 0 && <ProblemList problems={taken.problems} onCopied={notifyCopied} maxHeight="24rem" />}
    </Stack>
  );
}

const workbookOf = (id: string, form: 'edit' | 'wording'): string => `${DESK_FILES.book}?${new URLSearchParams({ id, form })}`;

type Props = { readonly books: readonly BookSummary[]; readonly onCopy: (id: string) => Promise<void>; readonly onTaken: () => void };

export function StartBook({ books, onCopy, onTaken }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const narrow = useNarrow();
  const [found, setFound] = useState<Found | null>(null);
  const [reading, setReading] = useState('');
  const id = chosen ?? books.find((b) => !b.readingOnly && !b.own)?.id ?? '';
  const send = async (file: File | null, over: string): Promise<void> => {
    if (!file) return;
    const refused = refuseFile(file);
    if (refused) return notifyNote(refused);
    setReading(file.name);
    const answer = await uploadBook(file, over);
    setReading('');
    if (!answer.ok) return notifyProblems(answer.problems);
    setFound({ name: file.name, taken: answer.value });
    onTaken();
  };
  const save = async (form: 'edit' | 'wording'): Promise<void> => notifyProblems(await saveFile(workbookOf(id, form), 'bo-tieu-chi.xlsx'));
  const choose = (words: string, over: string): ReactNode => (
    <FileButton accept={XLSX} onChange={(file) => void send(file, over)}>
      {(props) => (
        <Button {...props} variant="light" disabled={reading !== '' || id === ''}>
          {words}
        </Button>
      )}
    </FileButton>
  );
  return (
    <Stack gap="md">
      <SimpleGrid cols={narrow ? 1 : { base: 1, lg: 3 }}>
        <Way title="ownBooks.startTitle">
          <NativeSelect
            label={t('ownBooks.startFrom')}
            value={id}
            onChange={(e) => setChosen(e.currentTarget.value)}
            data={books.map((b) => ({ value: b.id, label: `${b.id} – ${b.decision}` }))}
          />
          <Group gap="xs">
            <Button disabled={id === ''} onClick={() => void onCopy(id)}>
              {t('ownBooks.copy')}
            </Button>
            <Button variant="default" disabled={id === ''} onClick={() => void save('edit')}>
              {t('ownBooks.exportEdit')}
            </Button>
          </Group>
        </Way>
        <Way title="ownBooks.importTitle" body="ownBooks.importBody">
          <Group gap="sm">{choose(t('ownBooks.importDo'), '')}</Group>
        </Way>
        <Way title="ownBooks.wordingTitle" body="ownBooks.wordingBody">
          <Group gap="xs">
            <Button variant="default" disabled={id === ''} onClick={() => void save('wording')}>
              {t('ownBooks.exportWording')}
            </Button>
            {choose(t('ownBooks.wordingDo', { id }), id)}
          </Group>
        </Way>
      </SimpleGrid>
      {reading && (
        <Group gap="sm">
          <Loader size="sm" />
          <Text aria-live="polite">{t('ownBooks.checking', { name: reading })}</Text>
        </Group>
      )}
      {found && <Outcome key={found.name} found={found} />}
    </Stack>
  );
}
