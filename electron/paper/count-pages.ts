/** How many pages a paper has, by the very layout that draws it. */
import type { Paper } from '../../shared/paper/paper.ts';
import { flowSlabs } from './draw-paper.ts';
import { flowPages } from './flow.ts';

export function countPages(paper: Paper): number {
  if (paper.kind === 'flow') return flowPages(paper, flowSlabs(paper));
  return paper.kind === 'pages' ? paper.pages.length : 1;
}
