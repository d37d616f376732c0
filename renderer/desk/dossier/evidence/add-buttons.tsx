import { Button, FileButton } from '@mantine/core';
import { IconFilePlus, IconFolderPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { t } from '../../../kit/strings/index.ts';
import { filesOfInput } from './read-drop.ts';
import { sendEvidence } from './uploads.ts';

/** What the host looks at; it judges by content, this only sorts the system's dialog. */
const ACCEPT = '.pdf,.jpg,.jpeg,.png,.webp,.heic,.heif,.docx,.xlsx,.zip';

/** Choosing files, a zip or a folder; dossier '' = by the product code in the paths. */
export function AddButtons({ dossier }: { readonly dossier: string }) {
  const folder = useRef<HTMLInputElement>(null);
  const forget = useRef<() => void>(null);
  return (
    <>
      <FileButton
        multiple
        accept={ACCEPT}
        resetRef={forget}
        onChange={(files) => {
          sendEvidence(filesOfInput(files), dossier);
          // Else choosing a file again that was removed meanwhile would do nothing.
          forget.current?.();
        }}
      >
        {(props) => (
          <Button {...props} px="sm" variant="light" leftSection={<IconFilePlus size={20} />}>
            {t('evidence.addFiles')}
          </Button>
        )}
      </FileButton>
      <Button px="sm" variant="light" leftSection={<IconFolderPlus size={20} />} onClick={() => folder.current?.click()}>
        {t('evidence.addFolder')}
      </Button>
      <input
        ref={folder}
        type="file"
        hidden
        multiple
        aria-label={t('evidence.addFolder')}
        {...{ webkitdirectory: '' }}
        onChange={(event) => {
          sendEvidence(filesOfInput(event.currentTarget.files ?? []), dossier);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
