/** Whose signature a paper waits for. Breaks when one that is missing isn't told, or one that is there is asked for again. */
import { expect, test } from 'vitest';
import { awaitedSignatures, type SigningFacts } from '../../shared/paper/awaited-signatures.ts';

const SHEET: SigningFacts = { kind: 'score-sheet', printed: true, names: ['Nguyễn Văn A'], signed: null };
const MINUTES: SigningFacts = { kind: 'minutes', printed: true, names: ['Trần Thị Thư', 'Lê Văn Chủ'], signed: null };

test.each<readonly [string, SigningFacts, ReturnType<typeof awaitedSignatures>]>([
  ['not put out yet', { ...SHEET, printed: false }, null],
  ['put out, nothing back', SHEET, { names: ['Nguyễn Văn A'], agency: false }],
  ['a scan came back', { ...SHEET, signed: 'by-hand' }, null],
  ['signed by its member, whatever the letters’ case', { ...SHEET, signed: ['NGUYỄN VĂN A'] }, null],
  ['signed by somebody else: still waits for whom it names', { ...SHEET, signed: ['Nguyễn Văn B'] }, { names: ['Nguyễn Văn A'], agency: false }],
  ['minutes go to both and to the agency', MINUTES, { names: ['Trần Thị Thư', 'Lê Văn Chủ'], agency: true }],
  ['one of two', { ...MINUTES, signed: ['Trần Thị Thư'] }, { names: ['Lê Văn Chủ'], agency: true }],
  ['both, the seal is missing', { ...MINUTES, signed: ['Trần Thị Thư', 'Lê Văn Chủ'] }, { names: [], agency: true }],
  ['all of it', { ...MINUTES, signed: ['Trần Thị Thư', 'Lê Văn Chủ', 'UBND tỉnh Thử'] }, null],
  ['a signer nobody has named yet', { kind: 'certificate', printed: true, names: ['……'], signed: null }, { names: [''], agency: true }],
  ['signed by that one, seal missing', { kind: 'certificate', printed: true, names: ['……'], signed: ['Phó Chủ tịch'] }, { names: [], agency: true }],
  ['and sealed', { kind: 'certificate', printed: true, names: ['……'], signed: ['Phó Chủ tịch', 'UBND tỉnh Thử'] }, null],
  ['nobody signs a list of rewards', { kind: 'rewards', printed: true, names: [], signed: null }, null],
])('%s', (_name, facts, awaited) => {
  expect(awaitedSignatures(facts)).toEqual(awaited);
});
