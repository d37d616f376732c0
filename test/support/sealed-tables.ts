/** What every command of the desk's and the members' door and every act of the chair's tab does while the day is sealed. JAM is confirmed, TOUR closed. */
import type { ChairAct } from '../../shared/contract/chair.ts';
import type { DeskCommand, DeskInput } from '../../shared/contract/desk.ts';
import type { MemberCommand } from '../../shared/contract/member.ts';
import { memberCode } from '../../shared/lib/brand.ts';
import { BUILT_IN_DESIGNS } from '../../shared/paper/certificate-designs.ts';
import { JAM, TOUR } from './small-council.ts';

/** Refused by the seal · refused since the opening, by another code · let through, run with this input unless it is null. */
export type Row<I> =
  | { readonly is: 'refused'; readonly input: I }
  | { readonly is: 'frozen'; readonly input: I; readonly code: string }
  | { readonly is: 'through'; readonly why: string; readonly input: I | null };
const refused = <I>(input: I): Row<I> => ({ is: 'refused', input });
const frozen = <I>(input: I, code = 'OC-1002'): Row<I> => ({ is: 'frozen', input, code });
const through = <I>(why: string, input: I | null = null): Row<I> => ({ is: 'through', why, input });

const READS = 'reads only';
const FILE = 'another file, or none: this one stays as it is';
const BOOKS = 'an office’s books are no session’s: the session keeps its own copy';
const SEATS = 'seats and phones are the room’s, not the record’s';
const OFFICE = 'office work that the seal says nothing of';
const ENDS = 'takes something off the hall’s screen';

export const [TV1, TV2] = [memberCode('TV1'), memberCode('TV2')];
export const HALF_DAY = 'Ngày 1 - sáng';
const reason = 'thử ban đêm';
const NOTHING = { marks: {}, confirmedBlanks: [], criterionNotes: {}, opinion: '' };
const member = { code: 'TV9', name: 'Nguyễn Văn Chín', role: 'member', title: '', unit: '', scores: true, notes: {} } as const;
const dossier = {
  code: '27-09214-9-2026',
  name: 'Bánh thử',
  setNumber: 7,
  producer: 'Hợp tác xã Thử Nghiệm',
  producerKind: '',
  representative: '',
  address: '',
  commune: '',
  phone: '',
  registration: 'first',
  currentStars: null,
  eligible: true,
  ineligibleReason: '',
  halfDay: HALF_DAY,
  order: 3,
  notes: {},
} as const;
const LIST_MAPPING = { sheet: 'Danh sách', headRow: 1, headRows: 1, columns: {}, values: {}, keepRest: true, codePrefix: 'SP-' } as const;
const votes = { votesFor: 4, votesAgainst: 0, abstentions: 0 };

export const DESK: { readonly [C in DeskCommand]: Row<DeskInput<C>> } = {
  'list-sessions': through(READS, {}),
  'create-session': through(FILE),
  'create-sample': through(FILE),
  'open-session': through(FILE),
  'close-session': through(FILE),
  'read-session': through(READS, {}),
  'list-books': through(READS, {}),
  'read-book': through(READS, { id: 'QD26-2026' }),
  'list-own-books': through(READS, {}),
  'read-articles': through(READS, {}),
  'save-article': through(BOOKS, { decision: '26/2026/QĐ-TTg', word: 'stars', article: 'Khoản 1 Điều 9' }),
  'read-book-draft': through(BOOKS),
  'copy-book': through(BOOKS, { id: 'QD26-2026' }),
  'save-book-draft': through(BOOKS),
  'publish-book': through(BOOKS),
  'delete-book-draft': through(BOOKS),
  'restore-book-draft': through(BOOKS),
  'confirm-import': through(FILE),
  'save-info': through('numbers, dates and signers of papers may be completed at any time'),
  'save-profile': frozen({ profile: {} as never }),
  'save-member': frozen({ member, before: null }),
  'remove-member': frozen({ member: TV2 }),
  'save-dossier': frozen({ dossier, before: null }),
  'remove-dossier': frozen({ dossier: TOUR }),
  'record-attendance': refused({ member: TV2, halfDay: HALF_DAY, present: false, reason }),
  'record-recusal': refused({ member: TV2, dossier: TOUR, reason }),
  'withdraw-recusal': refused({ member: TV2, dossier: TOUR, reason }),
  'issue-seats': through(SEATS),
  'free-seat': through(SEATS, { member: memberCode('TK1') }),
  'begin-session': frozen({}),
  'end-session': refused({}),
  'read-matrix': through(READS, {}),
  'open-scoring': refused({ dossier: TOUR }),
  'close-scoring': refused({ dossier: TOUR, evenIfMissing: true }),
  'resume-scoring': refused({ dossier: TOUR }),
  'open-next-round': refused({ dossier: TOUR }),
  'read-tally': through(READS, { dossier: TOUR }),
  'conclude-gate': refused({ dossier: TOUR, criterion: '1.1', stars: 3, met: true, reason }),
  'conclude-spread': refused({ dossier: TOUR, decision: 'mean', reason }),
  'record-knock-out': refused({ dossier: TOUR, reason, proposer: '', ...votes }),
  'confirm-result': refused({ dossier: TOUR }),
  'confirm-decided': refused({}),
  'reopen-result': refused({ dossier: JAM, reason }),
  'reveal-result': refused({ dossier: JAM }),
  'hide-result': through(ENDS, {}),
  'read-results': through(READS, {}),
  'list-papers': through(READS, {}),
  'list-paper-places': through(READS, {}),
  'start-paper-job': through('papers are put out in the evening, too: they say what the seal keeps'),
  'list-earlier': through(READS, {}),
  'take-earlier': through('the laptop’s memory of other sessions, not this one'),
  'forget-earlier': through('the laptop’s memory of other sessions, not this one'),
  'read-comparison': through(READS, {}),
  'settle-match': through('the laptop’s memory of other sessions, not this one'),
  'read-expiring': through(READS, {}),
  'prepare-reminders': through(OFFICE),
  'cancel-paper-job': through('stops what puts papers out', {}),
  'open-paper-folder': through(OFFICE),
  'dismiss-paper-job': through('stops what puts papers out', {}),
  'read-backups': through(READS, {}),
  'back-up-now': through('a copy changes nothing', {}),
  'save-backup-settings': through('the laptop’s own settings'),
  'preview-restore': through(READS),
  'restore-session': through(FILE),
  'offer-standby': through('the laptops’ own matter'),
  'follow-session': through(FILE),
  'take-over': through(FILE),
  'drop-standby': through('the laptops’ own matter', {}),
  'acknowledge-sleep': through('the laptops’ own matter', {}),
  'export-bundle': through('a copy changes nothing'),
  'open-bundle': through(FILE),
  'read-whole-journal': through(READS, {}),
  'check-journal': through(READS, {}),
  'read-network': through(READS, {}),
  'read-about': through(READS, {}),
  'look-at-update': through('the program’s own matter: it touches no session'),
  'start-update': through('the program’s own matter: sessions are only copied'),
  'cancel-update': through('the program’s own matter', {}),
  'open-update': through('the program’s own matter'),
  'dismiss-update': through('the program’s own matter', {}),
  'choose-adapter': through(SEATS, { adapter: null }),
  'turn-https': through('how phones come in is the room’s, not the record’s', { on: false }),
  'show-test-code': through(SEATS, { shown: false }),
  'read-journal': through(READS, { before: null, limit: 10 }),
  'read-statistics': through(READS, {}),
  'read-progress': through(READS, {}),
  'read-severity': through('reads only; that it was read stands in the journal', {}),

  'read-list-proposal': through(READS),
  'read-list-plan': through(READS),
  'read-kept-mappings': through(READS, {}),
  'forget-mapping': through('what this laptop remembers of lists is no part of the record', { shape: '0'.repeat(64) }),
  'take-list': frozen({ id: 'x', mapping: LIST_MAPPING, change: [], leaveFaults: false, seen: { add: 1, change: 0 }, keepAs: '' }),
  'undo-list': frozen({ id: 'x' }),

  'read-evidence': through(READS, { dossier: TOUR }),
  'save-evidence': frozen({ id: 1, name: 'ảnh.jpg', item: '', face: false }, 'OC-2701'),
  'move-evidence': frozen({ id: 1, before: null }, 'OC-2701'),
  'remove-evidence': frozen({ id: 1 }, 'OC-2701'),
  'restore-evidence': frozen({ id: 1 }, 'OC-2701'),
  // Of these two nothing is there to work on; what they write goes through the same guard as their neighbours.
  'assign-evidence': frozen({ kept: 'x', files: [{ path: 'a.pdf', dossier: TOUR }] }, 'OC-2737'),
  'link-evidence': frozen({ evidence: 1, criterion: '1.1', firstPage: null, lastPage: null, label: '' }, 'OC-2701'),
  'unlink-evidence': frozen({ id: 1 }, 'OC-2724'),
  'save-commune-report': frozen({ dossier: TOUR, report: null }, 'OC-2701'),
  'save-advisory-report': frozen({ dossier: TOUR, report: null }, 'OC-2701'),
  'save-advisory-points': frozen({ dossier: TOUR, criterion: '1.1', points: null, comment: '' }, 'OC-2701'),
  'save-sample': through(OFFICE, { dossier: JAM, sample: { received: 2, at: '2026-09-04', note: '' } }),
  'check-evidence': through(READS, {}),
  'cancel-preparing': through(OFFICE),
  'resume-preparing': through(OFFICE),

  'admit-late-sheet': refused({ id: 'x'.repeat(20), reason }),
  'dismiss-late-sheet': refused({ id: 'x'.repeat(20), reason }),
  'reopen-sheet': refused({ dossier: TOUR, member: TV2, reason }),
  'move-sheet': refused({ from: TOUR, to: JAM, member: TV1, reason }),
  'settle-help': through(SEATS, { member: TV2 }),

  'record-movement': refused({ member: TV2, halfDay: HALF_DAY, kind: 'leave', time: '17:00', reason }),
  'undo-movement': refused({ id: 1, reason }),
  'set-product-presence': refused({ dossier: TOUR, member: TV2, present: false, reason }),

  'read-recusal-hints': through(READS, {}),
  'ask-recusal': refused({ questions: [{ member: TV2, dossier: TOUR }] }),
  'withdraw-recusal-question': refused({ member: TV2, dossier: TOUR }),
  'replace-member': refused({ member: TV2, by: member, reason }),
  'undo-replacement': refused({ member: TV2, reason }),

  'arrange-dossier': through('tomorrow’s order is the office’s; products opened keep their place'),
  'arrange-agenda': through('tomorrow’s order is the office’s; products opened keep their place', { halfDays: [] }),
  'defer-dossier': refused({ dossier: TOUR, kind: 'postponed', reason }),
  'return-dossier': refused({ dossier: TOUR, reason, halfDay: null }),
  'call-product': refused({ dossier: TOUR }),
  'start-timer': refused({ dossier: TOUR, minutes: 5 }),
  'stop-timer': through(ENDS),
  'start-break': refused({ minutes: 10, note: '' }),
  'end-break': through(ENDS),
  'seal-day': refused({}),
  'resume-day': through('begins the next day'),

  'read-paper-entries': through(READS, {}),
  'read-owed-opinions': through(READS, {}),
  'accept-opinions': refused({ id: 'x' }),
  'enter-paper-sheet': refused({ dossier: TOUR, member: TV2, round: 1, content: NOTHING, enteredBy: 'Trần Thị Lan' }),
  'open-paper-sheet': refused({ id: 1, method: 'read', checkedBy: 'Lê Thị Hoa' }),
  'check-paper-sheet': refused({ id: 1, method: 'typed', checkedBy: 'Lê Thị Hoa', content: NOTHING }),
  'reject-paper-sheet': refused({ id: 1, reason, checkedBy: 'Lê Thị Hoa' }),
  'make-rehearsal': through(FILE),
  'remove-rehearsal': through(FILE),

  'add-discussion': refused({ dossier: TOUR, round: 1, kind: 'remark', speaker: TV1, text: reason }),
  'strike-discussion': refused({ id: 1, reason }),
  'open-vote': refused({ dossier: TOUR, reason, proposer: '' }),
  'close-vote': refused({ id: 1, evenIfMissing: true }),
  'cancel-vote': refused({ id: 1, reason }),

  'assign-sub-council': frozen({ sets: [7], subCouncil: 'Tiểu ban 1' }),
  'record-plenary': refused({ dossiers: [TOUR], ...votes, reason: '' }),
  'turn-into-meeting': refused({}),
  'read-corrections': through(READS, { dossier: JAM }),
  'number-paper': through(OFFICE, { paper: 'to-trinh', number: '05/TTr-HĐ' }),
  'withdraw-signed': through('office work that the seal says nothing of: the file and the reason stay on record'),
  'take-signed-folder': through(OFFICE),
  'read-scans': through(READS, {}),
  'take-scan-folder': through(OFFICE),
  'stop-scanning': through(OFFICE, {}),
  'place-scan-page': through(OFFICE),
  'take-out-scan-pages': through(OFFICE),
  'open-signing-key': through(OFFICE),
  'forget-signing-key': through(OFFICE, {}),
  'start-signing': through('papers are signed in the evening, too: they say what the seal keeps'),
  'cancel-signing': through('stops what signs papers', {}),
  'dismiss-signing': through('stops what signs papers', {}),
  'name-operator': through(OFFICE, { name: 'Lê Thị Hoa' }),

  'read-certificate-designs': through(READS, {}),
  'check-certificate-design': through(READS, { design: BUILT_IN_DESIGNS.preprinted }),
  'save-certificate-design': through(OFFICE, { id: null, name: 'Mẫu thử', design: BUILT_IN_DESIGNS.preprinted }),
  'apply-certificate-design': through(OFFICE, { key: 'framed' }),
  'remove-certificate-design': through(OFFICE),
  'save-certificate-deviation': through(OFFICE, { right: 0, down: 0 }),

  'read-wording': through(READS, {}),
  'list-office-sources': through(READS, {}),
  'bring-along': through(OFFICE),
  'save-wording': through(OFFICE, { changes: [{ part: 'proposal/closing', text: 'Kính trình./.' }] }),
};

type ChairKind = ChairAct['kind'];
export const CHAIR: { readonly [K in ChairKind]: Row<Extract<ChairAct, { kind: K }>> } = {
  call: refused({ kind: 'call', dossier: TOUR }),
  open: refused({ kind: 'open', dossier: TOUR }),
  close: refused({ kind: 'close', dossier: TOUR, evenIfMissing: true }),
  resume: refused({ kind: 'resume', dossier: TOUR }),
  'next-round': refused({ kind: 'next-round', dossier: TOUR, members: [] }),
  'conclude-gate': refused({ kind: 'conclude-gate', dossier: TOUR, criterion: '1.1', stars: 3, met: true, reason }),
  'conclude-spread': refused({ kind: 'conclude-spread', dossier: TOUR, decision: 'mean', reason }),
  confirm: refused({ kind: 'confirm', dossier: TOUR }),
  reopen: refused({ kind: 'reopen', dossier: JAM, reason }),
  reveal: refused({ kind: 'reveal', dossier: JAM }),
  hide: through(ENDS, { kind: 'hide' }),
  discuss: refused({ kind: 'discuss', dossier: TOUR, round: 1, line: 'conclusion', speaker: '', text: reason }),
  plenary: refused({ kind: 'plenary', dossier: TOUR, ...votes, reason: '' }),
  'close-vote': refused({ kind: 'close-vote', id: 1, evenIfMissing: true }),
};

const draft = { ...NOTHING, setAside: {}, toConfirm: [], signature: '' };
export const MEMBER: { readonly [C in MemberCommand]: Row<unknown> } = {
  'look-up-seat': through(SEATS),
  join: through(SEATS),
  'resume-seat': through(SEATS),
  leave: through(SEATS),
  'read-state': through(READS, {}),
  'read-set': through(READS, { dossier: JAM }),
  'submit-sheet': through('tried below: nothing that a member has handed in may be lost; it is kept aside and counts for nothing'),
  'save-draft': through('keeps what a phone is filling in: no sheet, no entry in the journal', {
    dossier: TOUR,
    round: 1,
    rev: 1,
    content: draft,
    last: '',
  }),
  'read-draft': through(READS, { dossier: TOUR, round: 1 }),
  'read-sister': through(READS, { dossier: TOUR }),
  'propose-knock-out': refused({ dossier: TOUR, reason }),
  'withdraw-knock-out': refused({ id: 1 }),
  'answer-recusal': refused({ dossier: TOUR, yes: true, reason }),
  'declare-recusal': refused({ dossier: TOUR, reason }),
  'list-waiting': through(READS, {}),
  'cast-ballot': refused({ vote: 1, choice: 'for' }),
  'ask-help': through(SEATS, { wanted: true }),
  'tell-device': through(SEATS, { battery: 50, pending: 0, outdated: false }),
  'read-sheet': through(READS, { dossier: JAM, round: 1 }),
  'read-evidence': through(READS, { dossier: JAM }),
  'search-evidence': through(READS, { dossier: JAM, text: 'giấy' }),
  'read-chair': through(READS, { dossier: JAM }),
  'chair-act': through('act by act, in a table of its own'),
};
