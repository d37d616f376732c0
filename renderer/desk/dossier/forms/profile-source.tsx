/** Where a regulation may come from: a preset or a file. Both show what would change before the form takes it; saving stays a step of its own. */
import { Button, FileButton, Group, Table, Text } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { WireProblem } from '../../../../shared/contract/common.ts';
import { DESK_FILES } from '../../../../shared/contract/desk-files.ts';
import { PROFILE_PRESETS, profileChanges } from '../../../../shared/profile-presets.ts';
import type { Profile } from '../../../../shared/session.ts';
import { ProblemAlert } from '../../../kit/problem-list.tsx';
import { t } from '../../../kit/strings/index.ts';
import { uploadProfile } from '../../app/client.ts';
import { confirmDialog } from '../../app/confirm-dialog.tsx';
import { notifyProblems, notifySuccess } from '../../app/run.tsx';
import { saveFile } from '../../app/save-file.ts';
import { profileValue } from './profile-value.ts';

function Changes({ before, after }: { readonly before: Profile; readonly after: Profile }) {
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('dossier.rule')}</Table.Th>
          <Table.Th>{t('dossier.ruleNow')}</Table.Th>
          <Table.Th>{t('dossier.ruleThen')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {profileChanges(before, after).map((key) => (
          <Table.Tr key={key}>
            <Table.Td>{t(`dossier.${key}`)}</Table.Td>
            <Table.Td>{profileValue(before, key)}</Table.Td>
            <Table.Td fw={700}>{profileValue(after, key)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

export function ProfileSource({ profile, onApply }: { readonly profile: Profile; readonly onApply: (rules: Partial<Profile>) => void }) {
  const [refused, setRefused] = useState<readonly WireProblem[]>([]);
  const offer = async (title: () => string, rules: Partial<Profile>): Promise<void> => {
    setRefused([]);
    if (profileChanges(profile, rules).length === 0) return notifySuccess(t('dossier.presetSame'));
    const body = <Changes before={profile} after={{ ...profile, ...rules }} />;
    if (await confirmDialog(() => ({ title: title(), body, confirmLabel: t('dossier.presetApply') }))) onApply(rules);
  };
  const take = async (file: File | null): Promise<void> => {
    if (!file) return;
    const answer = await uploadProfile(file);
    if (answer.ok) await offer(() => t('dossier.profileFileTitle', { name: file.name }), answer.value);
    else setRefused(answer.problems);
  };
  return (
    <>
      <Group gap="xs">
        <Text fw={600}>{t('dossier.presets')}</Text>
        {PROFILE_PRESETS.map(({ id, rules }) => (
          <Button key={id} variant="default" onClick={() => void offer(() => t('dossier.presetTitle', { name: t(`dossier.preset-${id}`) }), rules)}>
            {t(`dossier.preset-${id}`)}
          </Button>
        ))}
        <Group gap="xs" ml="auto">
          <FileButton onChange={(file) => void take(file)} accept="application/json,.json">
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconUpload size={18} aria-hidden />}>
                {t('dossier.profileImport')}
              </Button>
            )}
          </FileButton>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={async () => notifyProblems(await saveFile(DESK_FILES.profile, 'quy-che.json'))}
          >
            {t('dossier.profileExport')}
          </Button>
        </Group>
      </Group>
      <ProblemAlert problems={refused} title={t('dossier.profileFileRefused')} />
    </>
  );
}
