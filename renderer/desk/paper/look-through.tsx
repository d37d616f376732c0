/** The papers chosen to be printed together, one after the other as each will be printed; looking counts none of them. */
import { ActionIcon, Group, Modal, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { ListedPaper } from '../../../shared/contract/desk.ts';
import { t } from '../../kit/strings/index.ts';
import classes from './paper.module.css';
import { aboutPaper, paperTitle } from './paper-list.tsx';

/** The address that shows a paper without putting it out. */
export const lookAddress = (url: string): string => `${url}${url.includes('?') ? '&' : '?'}look`;

export function LookThrough({ papers, onClose }: { readonly papers: readonly ListedPaper[]; readonly onClose: () => void }) {
  const [at, setAt] = useState(0);
  const paper = papers[at];
  if (!paper) return null;
  const step = (by: 1 | -1, words: string) => (
    <ActionIcon variant="default" size={44} aria-label={words} title={words} disabled={!papers[at + by]} onClick={() => setAt(at + by)}>
      {by < 0 ? <IconChevronLeft size={22} /> : <IconChevronRight size={22} />}
    </ActionIcon>
  );
  const words = [paperTitle(paper), aboutPaper(paper)].filter(Boolean).join(' – ');
  return (
    <Modal opened onClose={onClose} title={t('papers.look')} size="80rem" centered>
      <Group gap="sm" mb="sm" wrap="nowrap">
        {step(-1, t('papers.lookBefore'))}
        <Text fw={600} className="figures" role="status" style={{ flex: 1 }}>
          {at + 1}/{papers.length} · {words}
        </Text>
        {step(1, t('papers.lookAfter'))}
      </Group>
      <iframe key={paper.id} src={`${lookAddress(paper.url)}#toolbar=0&navpanes=0&view=FitH`} title={words} className={`${classes.drawn} ${classes.below}`} />
    </Modal>
  );
}
