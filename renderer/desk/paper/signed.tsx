/** The signed versions of a paper beside ours: who filed what and when, which holds, and which were taken back. */
import { Anchor, Box, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { ListedPaper, SignedPaper } from '../../../shared/contract/desk.ts';
import { Status } from '../../kit/status.tsx';
import { t } from '../../kit/strings/index.ts';
import { confirmDialog } from '../app/confirm-dialog.tsx';
import { useCommand } from '../app/run.tsx';
import { openCodes, useDesk } from '../app/state.ts';
import { when } from './prints.tsx';
import { CheckView } from './signing/check-view.tsx';

/** The version that stands: the last one filed and not taken back; null when there is none. */
export const standingSigned = ({ signed }: ListedPaper): SignedPaper | null => signed.findLast((version) => version.withdrawn === null) ?? null;

/** "Đã ký", or that what was signed is of an earlier content. */
export const SignedState = ({ version }: { readonly version: SignedPaper }) =>
  version.withdrawn ? (
    <Status tone="idle">{t('signed.withdrawnState')}</Status>
  ) : version.earlier ? (
    <Status tone="look">{t('signed.signedEarlier')}</Status>
  ) : (
    <Status tone="ok" icon={<IconSignature size={18} aria-hidden />}>
      {t('signed.signed')}
    </Status>
  );

type VersionProps = {
  readonly version: SignedPaper;
  /** Its product is being scored again: it shows points. */
  readonly shut: boolean;
  /** More to do with it. */
  readonly children?: ReactNode;
};

function Version({ version, shut, children }: VersionProps) {
  const { run, pending } = useCommand();
  const { id, name, by, at, note, earlier, withdrawn, url } = version;
  const withdraw = async (): Promise<void> => {
    const asked = () => ({
      title: t('signed.withdrawTitle'),
      body: t('signed.withdrawBody', { name }),
      confirmLabel: t('signed.withdraw'),
      danger: true,
      reason: true,
    });
    const given = await confirmDialog(asked);
    if (given) await run('withdraw-signed', { id, reason: given.reason }, { success: t('signed.withdrawn') });
  };
  return (
    <Group align="center" gap="xs">
      <Stack gap={0} style={{ flex: '1 1 14rem', minWidth: 0 }}>
        {shut ? (
          <Text fw={600} truncate title={t('signed.hidden')}>
            {name} – {t('signed.hidden')}
          </Text>
        ) : (
          <Anchor href={url} target="_blank" rel="noopener" fw={600} truncate title={t('signed.open', { name })}>
            {name}
          </Anchor>
        )}
        <Text c="dimmed" lh={1.3}>
          {t('signed.filedLine', { by, time: when(at) })}
          {note && ` – ${note}`}
        </Text>
        {withdrawn && <Text lh={1.3}>{t('signed.withdrawnLine', { time: when(withdrawn.at), reason: withdrawn.reason })}</Text>}
        {!withdrawn && earlier && <Text lh={1.3}>{t('signed.earlierBody')}</Text>}
      </Stack>
      <SignedState version={version} />
      <CheckView version={version} />
      {!withdrawn && (
        <Button variant="subtle" loading={pending === 'withdraw-signed'} onClick={() => void withdraw()}>
          {t('signed.withdraw')}
        </Button>
      )}
      {children}
    </Group>
  );
}

/** The version that stands, and on demand those before it and those taken back. Nothing where none was ever filed. */
export function SignedVersions({ entry }: { readonly entry: ListedPaper }) {
  const live = useDesk((s) => s.live);
  const [open, setOpen] = useState(false);
  const scoring = live ? openCodes(live) : [];
  const shut = entry.dossier === null ? scoring.length > 0 : scoring.includes(entry.dossier);
  const newest = entry.signed.toReversed();
  const first = standingSigned(entry) ?? newest[0];
  if (!first) return null;
  const others = newest.filter((version) => version !== first);
  return (
    <Box component="section" aria-label={t('signed.versions')} mx="md" mb="sm">
      <Version version={first} shut={shut}>
        {others.length > 0 && (
          <Button variant="subtle" onClick={() => setOpen(true)}>
            {t('signed.earlierCount', { n: others.length })}
          </Button>
        )}
      </Version>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('signed.earlierTitle')} size="xl" centered>
        <Stack>
          {others.map((version) => (
            <Version key={version.id} version={version} shut={shut} />
          ))}
        </Stack>
      </Modal>
    </Box>
  );
}
