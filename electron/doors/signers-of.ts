/** Who signs a paper, as its print says. A print never changes, so it is looked into once. */
import type { Paper } from '../../shared/paper/paper.ts';
import { plainName } from '../../shared/paper/words.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readPrint } from '../store/printed-table.ts';
import { readSessionRow } from '../store/session-table.ts';

const known = new WeakMap<OpenSession['db'], Map<number, readonly string[] | 'office'>>();

/** 'office': a page of placed items, signed by whom the session's facts name. */
function namesIn(paper: Paper): readonly string[] | 'office' {
  if (paper.kind !== 'flow') return 'office';
  return paper.blocks.flatMap((block) => {
    if (block.kind === 'signatures') return block.places.map((place) => place.name);
    return block.kind === 'closing' ? [block.place.name] : [];
  });
}

/** `number`: of the print. */
export function signersOf(session: OpenSession, number: number): readonly string[] {
  const prints = known.get(session.db) ?? new Map<number, readonly string[] | 'office'>();
  known.set(session.db, prints);
  const paper = prints.has(number) ? undefined : readPrint(session.db, number)?.paper;
  const names = prints.get(number) ?? (paper ? namesIn(paper) : []);
  prints.set(number, names);
  return names === 'office' ? [plainName(readSessionRow(session.db).info.signerName)] : names;
}
