/** "Xem trước" beside what prints without having been seen: the same file, looked at and not counted. */
import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { type ComponentProps, useState } from 'react';
import { t } from '../../kit/strings/index.ts';
import { DrawnModal } from './drawn-modal.tsx';

type Props = Omit<ComponentProps<typeof DrawnModal>, 'onClose'> & { readonly disabled?: boolean };

export function PreviewButton({ disabled = false, ...drawn }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconEye size={20} aria-hidden />} disabled={disabled} onClick={() => setOpen(true)}>
        {t('papers.look')}
      </Button>
      {open && <DrawnModal {...drawn} onClose={() => setOpen(false)} />}
    </>
  );
}
