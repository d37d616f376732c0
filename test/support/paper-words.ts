/** What a paper says, line by line, without how it is drawn: what golden texts compare. */

import type { PaperKind } from '../../shared/contract/paper-kinds.ts';
import type { PaperContext } from '../../shared/paper/context.ts';
import type { Block, Paper, Row, SigningPlace, Text } from '../../shared/paper/paper.ts';
import { buildPaper, listPapers } from '../../shared/paper/register.ts';

const plain = (text: Text): string => (typeof text === 'string' ? text : text.map((run) => run.text).join(''));
/** Cells side by side. */
export const rowWords = ({ cells }: Row): string => cells.map((cell) => plain(cell.text).replaceAll('\n', ' / ')).join(' | ');
const placeWords = ({ lines, note, name }: SigningPlace): string => [...lines, note, name].filter(Boolean).join(' / ');

function wordsOf(block: Block): readonly string[] {
  if (block.kind === 'letterhead') return [block.parent, block.issuer, block.number, block.dateline];
  if (block.kind === 'title') return [block.name, block.subject, ...block.under];
  if (block.kind === 'heading') return [block.text];
  if (block.kind === 'paragraph') return [plain(block.text)];
  if (block.kind === 'table') return [...block.head, ...block.rows].map(rowWords);
  if (block.kind === 'signatures') return block.places.map(placeWords);
  if (block.kind === 'recipients') return block.lines;
  if (block.kind === 'closing') return [...block.recipients, placeWords(block.place)];
  return [];
}

/** The lines of a paper of blocks; of a placed one there are none. */
export const paperWords = (paper: Paper): readonly string[] => (paper.kind === 'flow' ? [paper.title, paper.mark, ...paper.blocks.flatMap(wordsOf)] : []);

/** All papers of some kinds, each under its id, as one text. */
export function wordsOfPapers(context: PaperContext, kinds: readonly PaperKind[], confirmed: (code: string) => boolean): string {
  const papers = listPapers(context, confirmed).filter((entry) => kinds.includes(entry.kind));
  return papers
    .map(({ id }) => {
      const paper = buildPaper(context, id, confirmed);
      return [`== ${id}`, ...(paper.ok ? paperWords(paper.value) : paper.problems.map((p) => p.code))].join('\n');
    })
    .join('\n\n');
}
