/** The whole paper with words that may not be saved yet, as the host draws it: looked at, never counted as printed. */
import { Center, Loader, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { WireProblem } from '../../../../shared/contract/common.ts';
import { DESK_FILES } from '../../../../shared/contract/desk-files.ts';
import type { WordingChange, WordingPreview } from '../../../../shared/contract/desk-wording.ts';
import { WORDED_NAMES, type WordedKind } from '../../../../shared/paper/wording/catalogue.ts';
import { ProblemAlert } from '../../../kit/problem-list.tsx';
import { language, t } from '../../../kit/strings/index.ts';
import { drawFile } from '../../app/print-file.ts';
import classes from './wording.module.css';

type Props = { readonly kind: WordedKind; readonly changes: readonly WordingChange[]; readonly onClose: () => void };

export function PreviewPaper({ kind, changes, onClose }: Props) {
  const [url, setUrl] = useState('');
  const [problems, setProblems] = useState<readonly WireProblem[]>([]);
  const title = t('wording.wholePaperTitle', { kind: WORDED_NAMES[kind][language()] });
  const wanted = JSON.stringify({ kind, changes: [...changes] } satisfies WordingPreview);
  useEffect(() => {
    let [current, address] = [true, ''];
    void drawFile(DESK_FILES.wordingPreview, JSON.parse(wanted)).then((drawn) => {
      if (!current) return;
      if (!drawn.ok) return setProblems(drawn.problems);
      address = URL.createObjectURL(drawn.value);
      setUrl(address);
    });
    return () => {
      current = false;
      URL.revokeObjectURL(address);
    };
  }, [wanted]);
  return (
    <Modal opened onClose={onClose} title={title} size="64rem" centered>
      <ProblemAlert problems={problems} />
      {url ? (
        <iframe src={`${url}#toolbar=0&navpanes=0&view=FitH`} title={title} className={classes.frame} />
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
