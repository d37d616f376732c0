/** Update from a file: choose → look → under way → where it lies. */
import { Modal } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../../kit/strings/index.ts';
import { useDesk } from '../state.ts';
import { ChooseFile, type Looked } from './choose-file.tsx';
import { Preview } from './preview.tsx';
import { UpdateProgress } from './progress.tsx';

export function UpdateDialog({ onClose }: { readonly onClose: () => void }) {
  const job = useDesk(({ live }) => live?.update ?? null);
  const [looked, setLooked] = useState<Looked | null>(null);
  return (
    <Modal opened onClose={onClose} title={t('update.title')} size="xl" centered>
      {job ? (
        <UpdateProgress job={job} onClose={onClose} />
      ) : looked ? (
        <Preview looked={looked} onOther={() => setLooked(null)} />
      ) : (
        <ChooseFile onLooked={setLooked} />
      )}
    </Modal>
  );
}
