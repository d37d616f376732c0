/** A file's kind, place and state as the desk shows them. */
import { IconFileText, IconFileTypePdf, IconPhoto, IconTable } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { EvidenceItem } from '../../../../shared/contract/desk.ts';
import { DESK_FILES } from '../../../../shared/contract/desk-files.ts';
import { type StringKey, t } from '../../../kit/strings/index.ts';
import { fileSize } from '../../app/start/file-size.ts';

const KINDS: Readonly<Record<EvidenceItem['kind'], { readonly words: StringKey; readonly icon: ReactNode }>> = {
  pdf: { words: 'evidence.kindPdf', icon: <IconFileTypePdf size={28} aria-hidden /> },
  image: { words: 'evidence.kindImage', icon: <IconPhoto size={28} aria-hidden /> },
  word: { words: 'evidence.kindWord', icon: <IconFileText size={28} aria-hidden /> },
  sheet: { words: 'evidence.kindSheet', icon: <IconTable size={28} aria-hidden /> },
};

export const kindIcon = (file: EvidenceItem): ReactNode => KINDS[file.kind].icon;

/** "PDF · 12 trang · 3,4 MB". */
export const aboutFile = (file: EvidenceItem): string =>
  [t(KINDS[file.kind].words), file.pages > 0 ? t('evidence.pages', { n: file.pages }) : '', fileSize(file.bytes)].filter(Boolean).join(' · ');

/** What stands beside a file that isn't ready; '' when it is. `drawn`: pages drawn so far, if known. */
export function stateWords(file: EvidenceItem, drawn: number | undefined): string {
  if (file.state === 'failed') return t('evidence.stateFailed');
  if (file.state === 'ready') return '';
  return drawn === undefined ? t('evidence.stateWaiting') : t('evidence.stateWaitingDone', { done: drawn, n: file.pages });
}

/** Address of a page's picture. */
export const pageAddress = (id: number, page: number, size: 'small' | 'large'): string => `${DESK_FILES.evidence}/${id}/${page}/${size}.jpg`;
export const originalAddress = (id: number): string => `${DESK_FILES.evidence}/${id}/original`;
