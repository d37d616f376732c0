/** Leads to the opinions by file: giving the forms out, taking them back. */
import { Button, Divider, Modal, Stack } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../../kit/strings/index.ts';
import { GiveOut } from './give-out.tsx';
import { TakeBack } from './take-back.tsx';

export function FilesButton() {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconFileSpreadsheet size={20} aria-hidden />} onClick={() => setOpened(true)}>
        {t('written.files')}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t('written.filesTitle')} size="62rem" yOffset="4dvh">
        <Stack gap="md">
          <TakeBack />
          <Divider />
          <GiveOut />
        </Stack>
      </Modal>
    </>
  );
}
