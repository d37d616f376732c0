/** The certificate as the host draws it: looked at, never counted as printed. */
import { Center, Loader, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { WireProblem } from '../../../../shared/contract/common.ts';
import { DESK_FILES } from '../../../../shared/contract/desk-files.ts';
import type { CertificateDesign } from '../../../../shared/paper/certificate-design.ts';
import { ProblemAlert } from '../../../kit/problem-list.tsx';
import { t } from '../../../kit/strings/index.ts';
import { drawFile } from '../../app/print-file.ts';
import classes from './design.module.css';

type Props = { readonly design: CertificateDesign; readonly dossier: string | null; readonly onClose: () => void };

export function PreviewModal({ design, dossier, onClose }: Props) {
  const [url, setUrl] = useState('');
  const [problems, setProblems] = useState<readonly WireProblem[]>([]);
  useEffect(() => {
    let [current, address] = [true, ''];
    void drawFile(DESK_FILES.certificatePreview, { design, dossier }).then((drawn) => {
      if (!current) return;
      if (!drawn.ok) return setProblems(drawn.problems);
      address = URL.createObjectURL(drawn.value);
      setUrl(address);
    });
    return () => {
      current = false;
      URL.revokeObjectURL(address);
    };
  }, [design, dossier]);
  return (
    <Modal opened onClose={onClose} title={t('design.previewTitle')} size="80rem" centered>
      <ProblemAlert problems={problems} />
      {url ? (
        <iframe src={`${url}#toolbar=0&navpanes=0&view=Fit`} title={t('design.previewTitle')} className={classes.frame} />
      ) : (
        problems.length === 0 && (
          <Center py={80}>
            <Loader aria-label={t('common.loading')} />
          </Center>
        )
      )}
    </Modal>
  );
}
