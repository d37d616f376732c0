/** A product as the fake doors open it, with a set of the book in force. */
import { readFileSync } from 'node:fs';
import type { MemberState, ProductCard, ProductInHand } from '../../shared/contract/member.ts';
import { type CriteriaBook, setByNumber } from '../../shared/criteria.ts';
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';

export const book = JSON.parse(readFileSync('resources/criteria/qd26-2026.json', 'utf8')) as CriteriaBook;

export const product = (number: number, name: string, setNumber: number, more: Partial<ProductCard> = {}): ProductCard => ({
  dossier: dossierCode(`27-09103-${String(number).padStart(2, '0')}-2026`),
  name,
  producer: 'HTX Nông nghiệp Cửa Khe',
  commune: 'Xã Bình Dương',
  setNumber,
  setName: setByNumber(book, setNumber)?.name ?? '',
  number,
  colour: number % 12,
  face: null,
  ...more,
});

/** As a member sees it who owes a sheet for it: the first round, nothing handed in. */
export const opened = (card: ProductCard): ProductInHand => ({
  ...card,
  round: 1,
  caveats: [],
  submitted: 3,
  owing: 9,
  receipt: null,
  reopened: null,
  draftRev: 0,
  before: null,
  gap: null,
  samples: null,
  advisory: [],
});

/** A member who waits: nothing is open, nothing was handed in, nothing is asked. */
export const IDLE: MemberState = {
  seq: 1,
  member: { code: memberCode('UV1'), name: 'Nguyễn Thị Minh Hạnh', role: 'Ủy viên', scores: true, presides: false },
  session: { id: 's1', name: 'Phiên', showRunningTotal: true, showStarHints: true, starBands: book.starBands, addresses: [] },
  phase: 'waiting',
  current: null,
  open: [],
  next: null,
  called: false,
  pause: null,
  sealed: false,
  sheets: [],
  withdrawn: [],
  late: [],
  proposals: [],
  questions: [],
  vote: null,
  outcome: null,
  exempt: null,
  help: false,
};
