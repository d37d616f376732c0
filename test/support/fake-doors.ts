import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { WireProblem } from '../../shared/contract/common.ts';
import type { HallState } from '../../shared/contract/hall.ts';
import type { MemberState, ProductCard, ProductInHand, Receipt, SisterSheet, StoredDraft } from '../../shared/contract/member.ts';
import { setByNumber } from '../../shared/criteria.ts';
import { dossierCode } from '../../shared/lib/brand.ts';
import { scoringProblems } from '../../shared/problems/scoring.ts';
import { sessionProblems } from '../../shared/problems/session.ts';
import { totalsOf } from '../../shared/scoring.ts';
import type { SheetContent } from '../../shared/session.ts';
import { type FakeEvidence, fakeEvidence } from './fake-evidence.ts';
import { book, IDLE, opened, product } from './fake-product.ts';
import { SEAT, unbox } from './host-end.ts';
import { serveFile } from './serve-built.ts';

/** ok: answers · deaf: takes the request and never answers, nothing is kept · mute: keeps the sheet, loses the answer · portal: 200 with a login page. */
export type Line = 'ok' | 'deaf' | 'mute' | 'portal';

export type FakeDoors = {
  readonly url: string;
  readonly reading: FakeEvidence;
  readonly hallUrl: string;
  line: Line;
  readonly live: MemberState;
  /** Every sheet kept, by submission id. */
  readonly sheets: ReadonlyMap<
    string,
    { readonly receipt: Receipt; readonly content: SheetContent; readonly signature: string; readonly name: string; readonly set: number }
  >;
  readonly requests: readonly string[];
  /** What `read-sister` answers. */
  sisters: readonly SisterSheet[];
  /** Changes the member's state and pushes it. */
  readonly set: (part: Partial<MemberState>) => void;
  readonly setHall: (part: Partial<HallState>) => void;
  readonly open: (card: ProductCard, more?: Partial<NonNullable<MemberState['current']>>) => void;
  readonly close: () => void;
  /** Frees the seat: the cookie means nothing any more. */
  readonly free: () => void;
  /** Loses every sheet, as a host restored from an older copy, and the connections with it. */
  readonly forget: () => void;
  readonly cutFeeds: () => void;
  readonly stop: () => Promise<void>;
};

const problem = (code: keyof typeof sessionProblems | keyof typeof scoringProblems, params: Readonly<Record<string, string | number>> = {}): WireProblem => {
  const words = { ...sessionProblems, ...scoringProblems }[code];
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  return { code, grade: 'error', vi: fill(words.vi), en: fill(words.en) };
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

const listen = (server: Server): Promise<number> => new Promise((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)));

/** PIN 2580, seat key "ghe-uv1-k7q2". */
export async function startFakeDoors(pages = 'dist'): Promise<FakeDoors> {
  type Listener = { readonly response: ServerResponse; readonly wrap: (text: string) => string };
  const feeds = { member: new Set<Listener>(), hall: new Set<Listener>() };
  /** Running number of what members were told: a page takes no older state. */
  let pushed = 0;
  const sheets = new Map<string, { receipt: Receipt; content: SheetContent; signature: string; name: string; set: number }>();
  const drafts = new Map<string, StoredDraft>();
  const requests: string[] = [];
  const reading = fakeEvidence();
  let cookie = 'seat=none';
  let failures = 0;
  let live: MemberState = {
    ...IDLE,
    session: {
      ...IDLE.session,
      id: '2026-09-04T00:30:00.000Z',
      name: 'Đánh giá, phân hạng sản phẩm OCOP tỉnh Bắc Ninh đợt 1 năm 2026',
      addresses: ['http://192.168.1.20:7611', 'http://10.0.0.5:7611'],
    },
    next: product(7, 'Mật ong hoa nhãn Cửa Khe', 4),
  };
  let hall: HallState = {
    seq: 1,
    session: { name: live.session.name, place: 'Hội trường Sở Nông nghiệp và Môi trường' },
    product: null,
    phase: 'waiting',
    round: 1,
    openedAt: null,
    submitted: 0,
    owing: 0,
    pause: null,
    timerEnd: null,
    sealed: false,
    ended: false,
    memberUrl: 'http://192.168.1.20:7611',
    memberQr: '',
    installUrl: '',
    result: null,
  };

  const push = (to: 'member' | 'hall', one?: Listener): void => {
    pushed += 1;
    const text = JSON.stringify(to === 'member' ? { ...live, seq: pushed } : hall);
    for (const { response, wrap } of one ? [one] : feeds[to]) response.write(`event: state\ndata: ${wrap(text)}\n\n`);
  };
  const follow = (to: 'member' | 'hall', response: ServerResponse, wrap = (text: string): string => text): void => {
    const listener = { response, wrap };
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    feeds[to].add(listener);
    response.on('close', () => feeds[to].delete(listener));
    push(to, listener);
  };

  const inHand = (dossier: string): ProductInHand | undefined =>
    [...live.open, ...(live.phase === 'scoring' && live.current ? [live.current] : [])].find((product) => product.dossier === dossier);

  const commands: Readonly<Record<string, (input: never) => { value: unknown; cookie?: string } | WireProblem>> = {
    'look-up-seat': ({ key }: { key: string }) =>
      key === SEAT ? { value: { name: live.member.name, role: live.member.role, session: live.session.name, taken: false } } : problem('OC-1101'),
    join: ({ pin }: { pin: string }) => {
      failures = pin === '2580' ? 0 : failures + 1;
      if (failures > 0) return problem('OC-1102', { left: 5 - failures });
      cookie = `seat=${Math.random().toString(36).slice(2)}`;
      return { value: live, cookie };
    },
    leave: () => {
      cookie = 'seat=none';
      return { value: null };
    },
    'read-state': () => ({ value: live }),
    'tell-device': () => ({ value: null }),
    'ask-help': ({ wanted }: { wanted: boolean }) => {
      doors.set({ help: wanted });
      return { value: null };
    },
    'read-sister': () => ({ value: doors.sisters }),
    'propose-knock-out': ({ dossier, reason }: { dossier: string; reason: string }) => {
      const id = live.proposals.length + 1;
      doors.set({ proposals: [...live.proposals, { id, dossier: dossierCode(dossier), reason }] });
      return { value: { id } };
    },
    'withdraw-knock-out': ({ id }: { id: number }) => {
      doors.set({ proposals: live.proposals.filter((proposal) => proposal.id !== id) });
      return { value: null };
    },
    'read-draft': ({ dossier, round }: { dossier: string; round: number }) => ({ value: drafts.get(`${dossier} ${round}`) ?? null }),
    'save-draft': ({ dossier, round, ...draft }: { dossier: string; round: number } & StoredDraft) => {
      const kept = drafts.get(`${dossier} ${round}`);
      if (!kept || draft.rev > kept.rev) drafts.set(`${dossier} ${round}`, draft);
      return { value: { rev: Math.max(draft.rev, kept?.rev ?? 0) } };
    },
    'read-set': ({ dossier }: { dossier: string }) => ({ value: setByNumber(book, inHand(dossier)?.setNumber ?? 4) }),
    'read-sheet': ({ dossier, round }: { dossier: string; round: number }) => {
      const kept = [...sheets.values()].find((sheet) => sheet.receipt.dossier === dossier && sheet.receipt.round === round);
      return kept
        ? { value: { ...kept.content, signature: kept.signature, receipt: kept.receipt, set: setByNumber(book, kept.set) } }
        : problem('OC-1006', { code: dossier });
    },
    'read-evidence': () => (reading.evidence ? { value: reading.evidence } : problem('OC-1205')),
    'search-evidence': ({ text }: { text: string }) => ({ value: reading.search(text) }),
    'submit-sheet': ({ id, dossier, round, content, signature }: { id: string; dossier: string; round: number; content: SheetContent; signature: string }) => {
      const known = sheets.get(id);
      if (known) return { value: known.receipt };
      const current = inHand(dossier);
      if (!current) return problem('OC-3001');
      if (current.round !== round) return problem('OC-3002', { open: current.round, round });
      const set = setByNumber(book, current.setNumber)!;
      const code = `K7Q${sheets.size + 2}-M9XD`;
      const receipt: Receipt = {
        id,
        member: live.member.code,
        dossier: current.dossier,
        round,
        version: 1,
        receipt: code,
        receivedAt: new Date().toISOString(),
        totals: totalsOf(set, content.marks),
      };
      sheets.set(id, { receipt, content, signature, name: current.name, set: current.setNumber });
      const handedIn = { ...current, submitted: current.submitted + 1, receipt, reopened: null };
      live = {
        ...live,
        seq: live.seq + 1,
        ...(live.phase === 'choosing' ? { open: live.open.map((one) => (one === current ? handedIn : one)) } : { current: handedIn }),
        sheets: [{ ...receipt, name: current.name }, ...live.sheets],
      };
      if (doors.line === 'ok') push('member');
      return { value: receipt };
    },
  };

  const member = createServer(async (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path.startsWith('/evidence/')) return reading.serve(path, response);
    if (!path.startsWith('/api/') && path !== '/live') return serveFile(join(process.cwd(), pages, 'member'), path, response);
    requests.push(path);
    if (doors.line === 'portal') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Wi-Fi: đăng nhập</body></html>');
    const seated = (request.headers.cookie ?? '').includes(cookie);
    const query = new URL(request.url ?? '/', 'http://may').searchParams;
    const listening = path === '/live' ? unbox('live', { seat: query.get('seat'), box: query.get('box') }) : undefined;
    if (path === '/live') return seated && listening ? follow('member', response, listening.reseal) : void response.writeHead(401).end();
    const name = path.slice('/api/'.length);
    const opened = unbox(name, JSON.parse(await bodyOf(request)) as Parameters<typeof unbox>[1]);
    if (doors.line === 'deaf') return void request.socket.destroy();
    const answer = !opened
      ? problem('OC-1101')
      : !seated && name !== 'look-up-seat' && name !== 'join'
        ? problem('OC-1105')
        : (commands[name]?.(opened?.input as never) ?? problem('OC-1205'));
    if (doors.line === 'mute') return void request.socket.destroy();
    const ok = 'value' in answer;
    response.writeHead(ok ? 200 : 409, {
      'content-type': 'application/json',
      ...(ok && answer.cookie ? { 'set-cookie': `${answer.cookie}; HttpOnly; Path=/; SameSite=Lax` } : {}),
    });
    const said = ok ? { ok: true, value: answer.value, warnings: [] } : { ok: false, problems: [answer] };
    response.end(JSON.stringify(opened ? { box: opened.reseal(JSON.stringify({ epoch: 'thu', answer: said })) } : said));
  });
  const hallServer = createServer((request, response) => {
    if (request.url === '/live') return follow('hall', response);
    serveFile(join(process.cwd(), pages, 'hall'), request.url ?? '/', response);
  });
  const beat = setInterval(() => {
    for (const { response } of [...feeds.member, ...feeds.hall]) response.write('event: beat\ndata: 0\n\n');
  }, 10_000);

  const doors: FakeDoors = {
    url: `http://127.0.0.1:${await listen(member)}`,
    hallUrl: `http://127.0.0.1:${await listen(hallServer)}`,
    reading,
    line: 'ok',
    sisters: [],
    get live() {
      return live;
    },
    sheets,
    requests,
    set: (part) => {
      live = { ...live, ...part, seq: live.seq + 1 };
      push('member');
    },
    setHall: (part) => {
      hall = { ...hall, ...part, seq: hall.seq + 1 };
      push('hall');
    },
    open: (card, more = {}) => doors.set({ phase: 'scoring', current: { ...opened(card), ...more } }),
    close: () => doors.set({ phase: 'waiting', current: null }),
    free: () => {
      cookie = 'seat=none';
      doors.cutFeeds();
    },
    forget: () => {
      sheets.clear();
      live = { ...live, phase: 'waiting', current: null, sheets: [] };
      doors.cutFeeds();
    },
    cutFeeds: () => {
      for (const { response } of feeds.member) response.destroy();
    },
    stop: async () => {
      clearInterval(beat);
      for (const server of [member, hallServer]) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    },
  };
  return doors;
}
