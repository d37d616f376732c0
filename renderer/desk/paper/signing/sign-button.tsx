/** Opens the dialog that signs these papers; nothing where none of them is final. */
import { Button, Tooltip } from '@mantine/core';
import { IconWritingSign } from '@tabler/icons-react';
import { useState } from 'react';
import type { ListedPaper } from '../../../../shared/contract/desk.ts';
import { t } from '../../../kit/strings/index.ts';
import { useDesk } from '../../app/state.ts';
import { SignDialog, signable } from './sign-dialog.tsx';

export function SignButton({ papers, onStarted }: { readonly papers: readonly ListedPaper[]; readonly onStarted?: () => void }) {
  const [open, setOpen] = useState(false);
  const busy = useDesk((s) => s.live?.signing?.state === 'running' || s.live?.signing?.state === 'stopping');
  if (signable(papers).length === 0) return null;
  return (
    <>
      <Tooltip label={t('signing.signHint')} multiline w={320}>
        <Button px="sm" variant="default" leftSection={<IconWritingSign size={20} aria-hidden />} disabled={busy} onClick={() => setOpen(true)}>
          {t('signing.sign')}
        </Button>
      </Tooltip>
      {open && <SignDialog papers={papers} onClose={() => setOpen(false)} {...(onStarted ? { onStarted } : {})} />}
    </>
  );
}
