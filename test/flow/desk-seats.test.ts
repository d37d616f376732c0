/** What the desk says of seats and missing sheets, and in which order: the member who waits must stand first, and nobody may be named wrongly. */
import { describe, expect, it } from 'vitest';
import { addressChange } from '../../renderer/desk/app/address-change.ts';
import { deviceWords, howLong, lastSheetWords, needOf, seatRows, seatStatus, seatWarnings } from '../../renderer/desk/dossier/seats/seat-rows.ts';
import { cellWords, helpWords, orderCells, whoIsMissing } from '../../renderer/desk/scoring/cells.ts';
import { moveTargets } from '../../renderer/desk/scoring/sheet-acts.ts';
import type { DossierRow, MatrixCell, Seat, SeatPresence } from '../../shared/contract/desk.ts';
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';
import type { KnockOut, Member } from '../../shared/session.ts';

const NOW = Date.parse('2026-09-04T03:00:00Z');
const minutesAgo = (n: number): string => new Date(NOW - n * 60_000).toISOString();

const member = (code: string, scores = true): Member => ({
  code: memberCode(code),
  name: `Ông ${code}`,
  role: 'member',
  title: '',
  unit: '',
  scores,
  subCouncils: '',
  notes: {},
});
const seat = (code: string, change: Partial<Seat> = {}): Seat => ({
  member: memberCode(code),
  issued: true,
  bound: true,
  device: 'Điện thoại Android',
  boundAt: '2026-09-04T00:42:00Z',
  lockedUntil: null,
  ...change,
});
const presence = (code: string, change: Partial<SeatPresence> = {}): SeatPresence => ({
  member: memberCode(code),
  online: true,
  since: minutesAgo(30),
  lastAckAt: null,
  lastReceipt: '',
  battery: null,
  pending: 0,
  outdated: false,
  clockOff: null,
  help: null,
  device: 'Điện thoại Android',
  bound: true,
  ...change,
});
const cell = (code: string, status: MatrixCell['status'], decided = 0, of = 0): MatrixCell => ({
  member: memberCode(code),
  status,
  receivedAt: status === 'received' ? '2026-09-04T02:42:00Z' : null,
  decided,
  of,
});

describe('seats', () => {
  it('stand in the order of who needs the secretary; who waits longest first among equals, else as in the council', () => {
    const cases: readonly (readonly [string, Partial<Seat>, Partial<SeatPresence>])[] = [
      ['fine', {}, {}],
      ['fine2', {}, {}],
      ['none', { issued: false, bound: false }, { online: false, bound: false }],
      ['waiting', { bound: false }, { online: false, bound: false }],
      ['weak', {}, { battery: 15 }],
      ['old', {}, { outdated: true }],
      ['locked', { bound: false, lockedUntil: '2026-09-04T03:01:00Z' }, { online: false, bound: false }],
      ['lost', {}, { online: false, since: minutesAgo(2) }],
      ['lost-longer', {}, { online: false, since: minutesAgo(9) }],
      ['kept', {}, { pending: 1 }],
      ['help', {}, { help: minutesAgo(1) }],
      ['help-longer', { bound: false }, { online: false, bound: false, help: minutesAgo(5) }],
    ];
    const rows = seatRows(
      { members: cases.map(([code]) => member(code)), seats: cases.map(([code, change]) => seat(code, change)) },
      cases.map(([code, , change]) => presence(code, change)),
    );
    expect(rows.map((r) => r.member.code)).toEqual([
      'help-longer',
      'help',
      'kept',
      'lost-longer',
      'lost',
      'locked',
      'weak',
      'old',
      'waiting',
      'none',
      'fine',
      'fine2',
    ]);
  });

  it('list who scores, and others only with a seat; a member the feed does not name yet is simply not there', () => {
    const rows = seatRows({ members: [member('1'), member('2', false), member('3', false)], seats: [seat('3', { bound: false })] }, []);
    expect(rows.map((r) => [r.member.code, needOf(r)])).toEqual([
      ['3', 'waiting'],
      ['1', 'none'],
    ]);
  });

  it('say the one thing to know: a lock only while nobody sits there, minutes only where they are known', () => {
    const lock = { lockedUntil: '2026-09-04T01:12:00Z' };
    const status = (s: Partial<Seat>, p: Partial<SeatPresence>) => seatStatus({ seat: seat('1', s), presence: presence('1', p) }, NOW);
    expect(status(lock, {})).toEqual({ tone: 'ok', words: 'Đang kết nối' });
    expect(status({}, { online: false, since: minutesAgo(12.9) })).toEqual({ tone: 'look', words: 'Mất kết nối 12 phút' });
    expect(status({}, { online: false, since: null })).toEqual({ tone: 'look', words: 'Mất kết nối' });
    expect(status({ bound: false, ...lock }, { online: false })).toEqual({ tone: 'stop', words: 'Khóa PIN đến 08:12' });
    expect(status({ bound: false }, { online: false })).toEqual({ tone: 'busy', words: 'Đã cấp, chưa vào' });
    expect(status({ bound: false, issued: false }, { online: false })).toEqual({ tone: 'idle', words: 'Chưa cấp' });
  });

  it.each([
    [0, 'dưới 1 phút'],
    [0.99, 'dưới 1 phút'],
    [1, '1 phút'],
    [119, '119 phút'],
    [125, '2 giờ'],
    [-5, 'dưới 1 phút'],
  ])('tell %s minutes as "%s"; a clock set back never counts backwards', (minutes, words) => expect(howLong(minutesAgo(minutes), NOW)).toBe(words));

  it('warn of sheets on the phone, a weak battery and an old browser, and of nothing else', () => {
    expect(seatWarnings(presence('1', { battery: 16 }))).toEqual([]);
    expect(seatWarnings(presence('1', { clockOff: -190 }))).toEqual(['Đồng hồ lệch 3 phút']);
    expect(seatWarnings(presence('1', { clockOff: 120 }))).toEqual([]);
    expect(seatWarnings(presence('1', { battery: 15, pending: 2, outdated: true }))).toEqual(['2 phiếu còn trên máy', 'Pin yếu 15%', 'Trình duyệt quá cũ']);
    expect(deviceWords({ seat: seat('1'), presence: presence('1', { battery: 64 }) })).toBe('Điện thoại Android, từ 07:42 · Pin 64%');
    expect(deviceWords({ seat: seat('1', { bound: false }), presence: presence('1') })).toBe('');
    expect(lastSheetWords(presence('1', { lastAckAt: '2026-09-04T02:42:00Z', lastReceipt: 'K7Q2-M9XD' }))).toBe('K7Q2-M9XD · 09:42');
    expect(lastSheetWords(presence('1'))).toBe('Chưa có');
  });
});

describe('members at the product in hand', () => {
  const cells = [
    cell('1', 'received'),
    cell('2', 'scoring', 12, 32),
    cell('3', 'reading', 0, 32),
    cell('4', 'offline', 20, 32),
    cell('5', 'kept', 32, 32),
    cell('6', 'reopened', 32, 32),
    cell('7', 'not-joined'),
    cell('8', 'recused'),
    cell('9', 'absent'),
    cell('10', 'offline', 32, 32),
  ];
  const seats = [
    presence('1', { help: minutesAgo(3) }),
    presence('4', { online: false, since: minutesAgo(3) }),
    presence('10', { online: false, since: minutesAgo(1), pending: 1 }),
  ];

  it('come in the order of who needs the secretary, help before all, also from who has handed in', () => {
    expect(orderCells(cells, seats).map((s) => s.cell.member)).toEqual(['1', '5', '10', '6', '4', '7', '3', '2', '8', '9']);
    expect(helpWords(presence('1', { help: minutesAgo(3) }), NOW)).toBe('Cần hỗ trợ · 3 phút');
    expect(helpWords(presence('1'), NOW)).toBe('');
  });

  it('say what each is at, with how far the draft is and never a point', () => {
    const words = orderCells(cells, seats).map((s) => [s.cell.member, cellWords(s, NOW)]);
    expect(Object.fromEntries(words)).toEqual({
      1: 'Đã nhận 09:42',
      2: 'Đang chấm 12/32',
      3: 'Đang đọc',
      4: 'Mất kết nối 3 phút · đã chọn 20/32',
      5: 'Phiếu còn trên máy thành viên',
      6: 'Đã trả lại để sửa · đã chọn 32/32',
      7: 'Chưa vào',
      8: 'Từ chối chấm',
      9: 'Vắng',
      10: 'Mất kết nối 1 phút · đã chọn 32/32',
    });
  });

  it('are named before closing, those nearest to handing in first, each with what is missing', () => {
    expect(whoIsMissing(cells, seats).map((m) => [m.member, m.words])).toEqual([
      ['5', 'phiếu đã nộp còn nằm trên máy, chưa đến máy thư ký'],
      ['10', 'phiếu đã nộp còn nằm trên máy, chưa đến máy thư ký'],
      ['2', 'đang chấm 12/32'],
      ['6', 'phiếu đã trả lại để sửa, chưa nộp lại; bản đã nhận trước đó vẫn được tính'],
      ['4', 'mất kết nối, đã chọn 20/32'],
      ['3', 'chưa chọn ô nào'],
      ['7', 'chưa vào ghế'],
    ]);
    expect(whoIsMissing([cell('1', 'received'), cell('8', 'recused')], seats)).toEqual([]);
  });
});

it('a sheet may move only to products of the same set that are being scored or closed', () => {
  const row = (code: string, setNumber: number, state: DossierRow['state'], eligible = true): DossierRow =>
    ({ code: dossierCode(code), name: code, setNumber, state, eligible }) as DossierRow;
  const from = row('a', 4, 'scoring');
  const stopped: KnockOut = { dossier: dossierCode('g'), reason: '', proposer: '', votesFor: 5, votesAgainst: 1, abstentions: 0, notes: {} };
  const dossiers = [
    from,
    row('b', 4, 'closed'),
    row('c', 5, 'closed'),
    row('d', 4, 'confirmed'),
    row('e', 4, 'ready'),
    row('f', 4, 'closed', false),
    row('g', 4, 'closed'),
  ];
  expect(moveTargets({ dossiers, knockOuts: [stopped], deferrals: [] }, from).map((d) => d.code)).toEqual(['b']);
});

describe('the members’ address', () => {
  const [old, fresh, secure] = [
    { file: 'a.sqlite', url: 'http://192.168.1.5:7611' },
    { file: 'a.sqlite', url: 'http://10.0.0.9:7611' },
    { file: 'a.sqlite', url: 'https://192.168.1.5:7613' },
  ];
  it.each([
    ['is remembered when seen first', null, old, true, { remember: old, changed: false }],
    ['is told when it changed while people have cards', old, fresh, true, { remember: old, changed: true }],
    ['is taken quietly while nobody has a card', old, fresh, false, { remember: fresh, changed: false }],
    ['of another session is no change', { ...old, file: 'b.sqlite' }, fresh, true, { remember: fresh, changed: false }],
    ['that is not known yet changes nothing', old, { ...old, url: '' }, true, { remember: old, changed: false }],
    ['that turned to https of the same laptop is no alarm: printed cards lead there by http', old, secure, true, { remember: secure, changed: false }],
    ['that turned back to http is told: cards by https lead nowhere', secure, old, true, { remember: secure, changed: true }],
    ['that came back is as if nothing had been', old, { ...old }, true, { remember: old, changed: false }],
  ] as const)('%s', (_, known, now, issued, expected) => expect(addressChange(known, now, issued)).toEqual(expected));
});
