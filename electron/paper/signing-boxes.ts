/** The boxes reserved for signatures on a paper as it is drawn. */
import type { FlowPaper } from '../../shared/paper/paper.ts';
import type { SigningBox } from '../../shared/paper/signing-look.ts';
import { mm } from './canvas.ts';
import { flowSlabs } from './draw-paper.ts';
import { signingPlaces } from './flow.ts';

/** In the order in which the places stand. Lays the paper out once more, without drawing: the same layout, so the same places. */
export const signingBoxes = (paper: FlowPaper): readonly SigningBox[] =>
  signingPlaces(paper, flowSlabs(paper)).map(({ page, left, top, width, height, name }) => ({
    page,
    x: left / mm(1),
    y: top / mm(1),
    width: width / mm(1),
    height: height / mm(1),
    name,
  }));
