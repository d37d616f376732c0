import { List, Stack, Text } from '@mantine/core';
import type { DeskSession } from '../../../shared/contract/desk.ts';
import { t } from '../../kit/strings/index.ts';
import { useKept } from '../app/kept.ts';
import type { Check } from './checklist.ts';

/** What opening the session freezes, what stays open, and what the secretary may have overlooked. */
export function BeginBody({ session, open }: { readonly session: DeskSession; readonly open: readonly Check[] }) {
  const typed = useKept((s) => s.entries).filter((entry) => entry.file === session.file);
  const eligible = session.dossiers.filter((d) => d.eligible).length;
  return (
    <Stack gap="sm">
      <Text>{t('dossier.beginFreezes')}</Text>
      <List>
        <List.Item>{t('dossier.beginMembers', { n: session.members.length, scoring: session.members.filter((m) => m.scores).length })}</List.Item>
        <List.Item>{t('dossier.beginDossiers', { n: session.dossiers.length, eligible, ineligible: session.dossiers.length - eligible })}</List.Item>
        <List.Item>{t('dossier.beginProfile')}</List.Item>
      </List>
      <Text c="dimmed">{t('dossier.beginStays')}</Text>
      {typed.length > 0 && (
        <Text fw={600} c="amber">
          {t('kept.title')}: {typed.map((entry) => entry.title).join('; ')}
        </Text>
      )}
      {open.length > 0 && (
        <>
          <Text fw={600}>{t('dossier.beginOpen', { n: open.length })}</Text>
          <List>
            {open.map((check) => (
              <List.Item key={check.key}>
                {check.title}: {check.detail}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Stack>
  );
}
