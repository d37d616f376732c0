/** The visible choice: designs and wording of an earlier session. Not there where no other session has any. */
import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../../kit/strings/index.ts';
import { useRead } from '../../app/use-read.ts';
import { BringModal } from './modal.tsx';

export function BringAlong() {
  const { data: sources } = useRead('list-office-sources', {});
  const [open, setOpen] = useState(false);
  if (!open && (sources ?? []).length === 0) return null;
  return (
    <>
      <Button variant="default" style={{ alignSelf: 'flex-start' }} leftSection={<IconHistory size={20} aria-hidden />} onClick={() => setOpen(true)}>
        {t('bring.button')}
      </Button>
      {open && sources && <BringModal sources={sources} onClose={() => setOpen(false)} />}
    </>
  );
}
