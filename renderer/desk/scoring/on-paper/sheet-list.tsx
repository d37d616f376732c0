/** Sheets on paper of the session: a code to scan, those that wait for a second person, and what became of the others. No points. */
import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import { useState } from 'react';
import type { PaperSheet } from '../../../../shared/contract/desk.ts';
import { formatTime } from '../../../../shared/lib/vietnamese.ts';
import { Status } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';
import { Beside } from '../../app/beside.tsx';
import { dossierOf, memberName, useDesk } from '../../app/state.ts';
import { useRead } from '../../app/use-read.ts';
import { openCode, showOnPaper } from './open-sheet.ts';

const lineOf = (entry: PaperSheet): string =>
  t('onPaper.line', { product: dossierOf(entry.dossier)?.name ?? entry.dossier, round: entry.round, by: entry.enteredBy, at: formatTime(entry.enteredAt) });

function Entry({ entry }: { readonly entry: PaperSheet }) {
  const at = entry.checkedAt === null ? '' : formatTime(entry.checkedAt);
  return (
    <Paper withBorder p="sm" component="li">
      <Beside>
        <div>
          <Text fw={700}>{memberName(entry.member)}</Text>
          <Text>{lineOf(entry)}</Text>
          {entry.state !== 'entered' && (
            <Text c="dimmed">
              {t(entry.state === 'confirmed' ? 'onPaper.confirmedLine' : 'onPaper.rejectedLine', { by: entry.checkedBy, at, reason: entry.reason })}
            </Text>
          )}
        </div>
        {entry.state === 'entered' ? (
          <Button variant="light" onClick={() => showOnPaper({ kind: 'check', entry })}>
            {t('onPaper.checkNow')}
          </Button>
        ) : (
          <Status tone={entry.state === 'confirmed' ? 'ok' : 'idle'}>
            {t(entry.state === 'confirmed' ? 'onPaper.stateConfirmed' : 'onPaper.stateRejected')}
          </Status>
        )}
      </Beside>
    </Paper>
  );
}

const LIST = { margin: 0, padding: 0, listStyle: 'none' } as const;

export function SheetList() {
  const waiting = useDesk((s) => s.live?.paperEntries) ?? [];
  const settled = (useRead('read-paper-entries', {}).data ?? []).filter((e) => e.state !== 'entered');
  const [code, setCode] = useState('');
  return (
    <Stack>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          openCode(code);
          setCode('');
        }}
      >
        <Group align="flex-end" wrap="nowrap">
          <TextInput
            label={t('onPaper.scan')}
            description={t('onPaper.scanHint')}
            leftSection={<IconScan size={20} />}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            autoComplete="off"
            data-autofocus
            style={{ flex: 1 }}
          />
          <Button type="submit" disabled={code.trim() === ''}>
            {t('onPaper.scanOpen')}
          </Button>
        </Group>
      </form>
      {waiting.length === 0 && settled.length === 0 && <Text c="dimmed">{t('onPaper.listNone')}</Text>}
      {[
        { title: t('onPaper.listWaiting'), entries: waiting },
        { title: t('onPaper.listSettled'), entries: settled },
      ].map(
        ({ title, entries }) =>
          entries.length > 0 && (
            <section key={title}>
              <Title order={4} mb="xs">
                {title}
              </Title>
              <Stack component="ul" gap="xs" style={LIST}>
                {entries.map((entry) => (
                  <Entry key={entry.id} entry={entry} />
                ))}
              </Stack>
            </section>
          ),
      )}
    </Stack>
  );
}
