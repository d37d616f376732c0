/** What a copy holds, what going back to it drops, and the yes to that. */
import { Alert, Button, Center, Checkbox, Group, List, Loader, Modal, ScrollArea, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { WireProblem } from '../../../shared/contract/common.ts';
import type { CopyRef, RestorePreview } from '../../../shared/contract/desk.ts';
import { formatDateTime } from '../../../shared/lib/vietnamese.ts';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { SessionBadge } from '../../kit/status.tsx';
import { t } from '../../kit/strings/index.ts';
import { actWords } from '../../kit/strings/journal.ts';
import { call } from '../app/client.ts';
import { notifySuccess, useCommand } from '../app/run.tsx';
import { enterSession } from '../app/state.ts';
import { Belongings } from './belongings.tsx';

function relationWords({ relation, session }: RestorePreview): string {
  if (relation.is === 'behind') return t('backup.behind', { acts: relation.acts });
  if (relation.is === 'ahead') return t('backup.ahead', { acts: relation.acts });
  if (relation.is === 'forked') return t('backup.forked', { from: relation.from + 1, acts: relation.acts });
  return relation.is === 'same' ? t('backup.same') : t('backup.alone', { session });
}

const drops = ({ relation }: RestorePreview): boolean => (relation.is === 'behind' || relation.is === 'forked') && relation.acts > 0;

function Dropped({ preview }: { readonly preview: RestorePreview }) {
  const called = (code: string): string => preview.names[code] ?? code;
  return (
    <>
      {preview.lostSheets.length > 0 && (
        <Alert color="red" icon={<IconAlertTriangle />} title={t('backup.lostTitle', { n: preview.lostSheets.length })}>
          <ScrollArea.Autosize mah={160}>
            <List>
              {preview.lostSheets.map((sheet) => (
                <List.Item key={`${sheet.member} ${sheet.dossier} ${sheet.round}`}>
                  {t('backup.lostLine', { member: called(sheet.member), dossier: called(sheet.dossier), round: sheet.round })}
                </List.Item>
              ))}
            </List>
          </ScrollArea.Autosize>
        </Alert>
      )}
      <Stack gap={4}>
        <Text fw={700}>{t('backup.droppedTitle')}</Text>
        <ScrollArea.Autosize mah={200}>
          <List>
            {preview.dropped.map(({ seq, at, event, dossier }) => (
              <List.Item key={seq}>
                {seq} · {formatDateTime(at)} · {actWords(event)}
                {dossier && ` · ${called(dossier)}`}
              </List.Item>
            ))}
          </List>
        </ScrollArea.Autosize>
      </Stack>
    </>
  );
}

/** `origin`: what is known of where the copy came from, in words; '' nothing. */
type Props = { readonly copy: CopyRef; readonly origin: string; readonly onClose: () => void; readonly onRestored: () => void };

export function RestoreDialog({ copy, origin, onClose, onRestored }: Props) {
  const { run, pending } = useCommand();
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const [problems, setProblems] = useState<readonly WireProblem[]>([]);
  const [understood, setUnderstood] = useState(false);
  useEffect(() => {
    let here = true;
    void call('preview-restore', { copy }).then((answer) => {
      if (!here) return;
      if (answer.ok) setPreview(answer.value);
      else setProblems(answer.problems);
    });
    return () => {
      here = false;
    };
  }, [copy]);
  const restore = async (): Promise<void> => {
    if (!preview) return;
    const answer = await run('restore-session', { copy, seen: preview.token, understood });
    if (!answer.ok) return setProblems(answer.problems);
    const { file, safety } = answer.value;
    notifySuccess(safety === '' ? t('backup.restoredNew', { file }) : t('backup.restored', { safety }));
    onRestored();
    onClose();
    await enterSession();
  };
  return (
    <Modal opened onClose={onClose} title={t('backup.restoreTitle')} size="xl">
      <Stack gap="md">
        {origin !== '' && <Text c="dimmed">{origin}</Text>}
        <ProblemAlert problems={problems} />
        {!preview && problems.length === 0 && (
          <Center py="xl">
            <Loader role="status" aria-label={t('common.loading')} />
          </Center>
        )}
        {preview && (
          <>
            <Group gap="sm">
              <Text fw={700} size="lg">
                {preview.name}
              </Text>
              <SessionBadge state={preview.state} />
            </Group>
            <Text>{t('backup.facts', { dossiers: preview.dossiers, confirmed: preview.confirmed, sheets: preview.sheets, acts: preview.acts })}</Text>
            <Text>{t('backup.lastAct', { words: actWords(preview.lastEvent), time: formatDateTime(preview.lastAt) })}</Text>
            <Alert color={drops(preview) ? 'amber' : 'green'} icon={drops(preview) ? <IconAlertTriangle /> : <IconShieldCheck />}>
              {relationWords(preview)} {preview.relation.is !== 'alone' && t('backup.safetyFirst')}
            </Alert>
            {preview.files.missing > 0 && <Alert color="amber">{t('backup.filesMissing', { n: preview.files.missing })}</Alert>}
            {drops(preview) && <Dropped preview={preview} />}
            <Belongings items={preview.belongings} />
            {drops(preview) && <Checkbox label={t('backup.understood')} checked={understood} onChange={(e) => setUnderstood(e.currentTarget.checked)} />}
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('common.cancel')}
          </Button>
          <Button
            color={preview && drops(preview) ? 'red' : 'green'}
            disabled={!preview || problems.length > 0 || (drops(preview) && !understood)}
            loading={pending !== null}
            onClick={() => void restore()}
          >
            {t('backup.restore')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
