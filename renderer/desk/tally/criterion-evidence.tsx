/** The evidence linked to one criterion, in the desk's own viewer over the tally: the files at the left, the pages from the link's first one. */
import { Modal, Stack, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { DeskEvidence, EvidenceItem, EvidenceLink } from '../../../shared/contract/desk.ts';
import { t } from '../../kit/strings/index.ts';
import { PagePreview } from '../dossier/evidence/page-preview.tsx';
import classes from './tally.module.css';

type Linked = { readonly link: EvidenceLink; readonly file: EvidenceItem };

const pagesOf = ({ firstPage, lastPage }: EvidenceLink): string => {
  if (firstPage === null) return '';
  return lastPage === null || lastPage === firstPage
    ? t('discussion.evidencePage', { first: firstPage })
    : t('discussion.evidencePages', { first: firstPage, last: lastPage });
};

type Props = { readonly evidence: DeskEvidence; readonly criterion: string; readonly title: string; readonly onClose: () => void };

export function CriterionEvidence({ evidence, criterion, title, onClose }: Props) {
  const linked = evidence.links
    .filter((link) => link.criterion === criterion)
    .flatMap((link): readonly Linked[] => {
      const file = evidence.files.find((f) => f.id === link.evidence);
      return file ? [{ link, file }] : [];
    });
  const [chosen, setChosen] = useState(0);
  const now = linked[chosen];
  const [page, setPage] = useState(now?.link.firstPage ?? 1);
  const [large, setLarge] = useState(false);
  if (!now) return null;
  const choose = (index: number): void => {
    setChosen(index);
    setPage(linked[index]?.link.firstPage ?? 1);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="72rem"
      title={
        <>
          {t('discussion.evidenceTitle', { code: criterion })} · {title}
        </>
      }
    >
      <div className={classes.evidence}>
        <Stack gap={4}>
          {linked.map(({ link, file }, index) => (
            <UnstyledButton key={link.id} className={classes.evidenceFile} aria-pressed={index === chosen} onClick={() => choose(index)}>
              <Text fw={600} lh={1.35} style={{ overflowWrap: 'anywhere' }}>
                {file.name}
              </Text>
              <Text c="dimmed">{[pagesOf(link), link.label].filter(Boolean).join(' · ')}</Text>
            </UnstyledButton>
          ))}
        </Stack>
        <PagePreview key={now.file.id} file={now.file} page={page} onPage={setPage} large={large} onLarge={setLarge} />
      </div>
    </Modal>
  );
}
