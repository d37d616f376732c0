/**
 * The desk's door: loopback only. A link with a one-time token opens it once; from then on a cookie. Whoever comes with a used
 * link is told so, and a fresh link goes to the program's own terminal, where only the secretary reads it.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type WireProblem, wireProblem } from '../../shared/contract/common.ts';
import { DESK_FILES, type DeskCommand, deskInputs, zSeatCardsWanted } from '../../shared/contract/desk.ts';
import { zBlankSheetsWanted } from '../../shared/contract/desk-paper-entry.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { resultsOf } from '../../shared/result.ts';
import { readExport } from '../dossier/read-export.ts';
import { scoringRefusal } from '../safety/scoring-open.ts';
import { diskProblem } from '../store/database.ts';
import { buildDoor, DESK_POLICY, EXCEL, loopbackOnly, parseInput, send } from './answer.ts';
import { readCookie, setCookie } from './cookies.ts';
import { addLicenceFile } from './desk-about.ts';
import { drawBlankSheets } from './desk-blank-sheets.ts';
import { addBookFiles } from './desk-books.ts';
import { addBroughtDesign } from './desk-bring-along.ts';
import { type DeskSurroundings, deskHandlers, READING } from './desk-commands.ts';
import { addDesignFiles } from './desk-design-files.ts';
import { addEarlierFiles } from './desk-earlier.ts';
import { addEvidenceFiles } from './desk-evidence.ts';
import { addGuide } from './desk-guide.ts';
import { addJournalFile } from './desk-journal.ts';
import { addListFiles } from './desk-lists.ts';
import { addOpinionFiles } from './desk-opinions.ts';
import { addPaperSet } from './desk-paper-set.ts';
import { drawReplaced, drawSessionPaper, printSessionPaper, writeSessionExcel, writeSessionWord } from './desk-papers.ts';
import { addProfileFiles } from './desk-profile.ts';
import { addScanFiles } from './desk-scans.ts';
import { drawSeatCards } from './desk-seat-cards.ts';
import { addSignedFiles } from './desk-signed.ts';
import { addStatisticsFile } from './desk-statistics.ts';
import { addUpdateFile } from './desk-update.ts';
import { deskLive } from './desk-views.ts';
import { addWordingFiles } from './desk-wording.ts';
import { DESK_SOCKETS } from './guard-sockets.ts';
import { createFeed, type Feed } from './live-feed.ts';
import { memberAddress } from './member-address.ts';
import { createFailureLimit } from './rate-limit.ts';
import { servePages } from './serve-pages.ts';
import { addTakenBack } from './take-back.ts';
import type { Venue } from './venue.ts';

const COOKIE_SECONDS = 3 * 24 * 3600;
const WORKBOOK_LIMIT = 50 * 1024 * 1024;
const PACE = { settleMs: 20, eager: true, progress: true, perListener: 20, most: 20 };
/** 600 MB of evidence may come from a slow stick; nobody but this machine reaches the door. */
const PATIENCE = { headersMs: 15_000, requestMs: 15 * 60_000, quietMs: 15 * 60_000 };
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export type DeskDoor = {
  readonly door: FastifyInstance;
  readonly feed: Feed /** Path and query of a fresh link, usable once. */;
  readonly newLink: () => string;
};

/** Cookies ignore ports: the port in the name keeps two desks on one machine apart. */
const cookieName = (request: FastifyRequest): string => `ocop_ban_${request.socket.localPort}`;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

/** Writes a file with `write` in a folder of its own and answers its bytes. */
async function bytesOf(write: (file: string) => Promise<void>): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'ocop-'));
  try {
    await write(join(folder, 'file.xlsx'));
    return await readFile(join(folder, 'file.xlsx'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const download = (reply: FastifyReply, name: string, bytes: Buffer): FastifyReply =>
  reply.type(EXCEL).header('content-disposition', `attachment; filename="${name}"`).send(bytes);

const unopenedOf = (venue: Venue): WireProblem | null => {
  const problem = venue.unopened();
  return problem && wireProblem(problem);
};

/** Excel's library is loaded when first needed, so that the program starts without it. */
function addFiles(door: FastifyInstance, desk: DeskSurroundings): void {
  const { venue, books } = desk;
  door.addContentTypeParser([EXCEL, 'application/octet-stream'], { parseAs: 'buffer', bodyLimit: WORKBOOK_LIMIT }, (_request, body, done) => done(null, body));
  door.post(DESK_FILES.workbook, { bodyLimit: WORKBOOK_LIMIT }, async (request, reply) => {
    if (!Buffer.isBuffer(request.body)) return send(reply, err(problem('OC-1201', { where: 'tệp Excel' })));
    return send(reply, ok(desk.imports.preview(await desk.reader.workbook(request.body))));
  });
  door.get(DESK_FILES.template, async (_request, reply) => {
    const book = venue.session()?.book ?? books.find('QD26-2026')?.book;
    if (!book) return send(reply, err(problem('OC-1013', { book: 'QD26-2026' })));
    const { writeTemplate } = await import('../dossier/write-template.ts');
    return download(reply, 'so-phien-mau.xlsx', await bytesOf((file) => writeTemplate(file, book)));
  });
  door.get(DESK_FILES.session, async (_request, reply) => {
    const session = venue.session();
    if (!session) return send(reply, err(problem('OC-1001')));
    const scoring = scoringRefusal(session.db);
    if (scoring) return send(reply, err(scoring));
    const record = readExport(session.db);
    const { writeWorkbook } = await import('../dossier/write-workbook.ts');
    return download(
      reply,
      session.file.replace(/\.sqlite$/, '.xlsx'),
      await bytesOf((file) => writeWorkbook(file, session.book, record, resultsOf(session.book, record))),
    );
  });
  door.get<{ Params: { '*': string } }>(`${DESK_FILES.papers}*`, async (request, reply) => {
    const session = venue.session();
    if (!session) return send(reply, err(problem('OC-1001')));
    const name = request.params['*'];
    if (name.endsWith('.docx')) {
      const word = await writeSessionWord(session, name.slice(0, -'.docx'.length));
      if (!word.ok) return send(reply, word);
      return reply.type(WORD).header('content-disposition', 'attachment').send(Buffer.from(word.value));
    }
    if (name.endsWith('.xlsx')) {
      const excel = await writeSessionExcel(session, name.slice(0, -'.xlsx'.length));
      if (!excel.ok) return send(reply, excel);
      return reply.type(EXCEL).header('content-disposition', 'attachment').send(Buffer.from(excel.value));
    }
    const id = name.replace(/\.pdf$/, '');
    const look = (request.query as { readonly look?: unknown }).look !== undefined;
    const paper = await (look ? drawSessionPaper(session, desk.pool, id) : printSessionPaper(session, desk.pool, id));
    if (!paper.ok) return send(reply, paper);
    if (!look) venue.stirred();
    return reply.type('application/pdf').header('content-disposition', 'inline').send(Buffer.from(paper.value));
  });
  door.get<{ Params: { readonly name: string } }>(`${DESK_FILES.printed}:name`, async (request, reply) => {
    const session = venue.session();
    if (!session) return send(reply, err(problem('OC-1001')));
    const print = await drawReplaced(session, desk.pool, Number.parseInt(request.params.name, 10));
    if (!print.ok) return send(reply, print);
    return reply.type('application/pdf').header('content-disposition', 'inline').send(Buffer.from(print.value));
  });
  door.get(DESK_FILES.blankSheets, async (request, reply) => {
    const session = venue.session();
    if (!session) return send(reply, err(problem('OC-1001')));
    const wanted = parseInput(zBlankSheetsWanted, request.query);
    if (!wanted.ok) return send(reply, wanted);
    const sheets = await drawBlankSheets(session, desk.pool, wanted.value);
    if (!sheets.ok) return send(reply, sheets);
    return reply.type('application/pdf').header('content-disposition', 'inline').send(Buffer.from(sheets.value));
  });
  door.post(DESK_FILES.seatCards, async (request, reply) => {
    const session = venue.session();
    if (!session) return send(reply, err(problem('OC-1001')));
    const wanted = parseInput(zSeatCardsWanted, request.body);
    if (!wanted.ok) return send(reply, wanted);
    const cards = await drawSeatCards(session, desk.pool, memberAddress(desk.venue), wanted.value.cards);
    if (!cards.ok) return send(reply, cards);
    return reply.type('application/pdf').header('content-disposition', 'attachment; filename="the-ghe.pdf"').send(Buffer.from(cards.value));
  });
}

/** Pages for someone who comes without a valid link: words, no script. */
/** In both languages: nobody has chosen one yet. Colours by the system's theme. */
const refusedPage = (vi: string, en: string): string =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>OCOP Hội đồng</title><body style="font:18px/1.6 system-ui;max-width:36rem;margin:15vh auto;padding:0 1rem"><main><h1 style="font-size:1.4rem;border-left:.4rem solid #00704A;padding-left:.8rem">OCOP Hội đồng – Bàn thư ký</h1><p>${vi}</p><p lang="en">${en}</p><p><small>OC-1202</small></p></main></body></html>`;

export async function deskDoor(desk: DeskSurroundings, pages: string, tell: (link: string) => void): Promise<DeskDoor> {
  const { venue } = desk;
  const door = buildDoor(loopbackOnly, DESK_POLICY, 1024 * 1024, diskProblem, PATIENCE, DESK_SOCKETS);
  const feed = createFeed(venue, PACE);
  const attempts = createFailureLimit(30, 60_000);
  const cookie = randomBytes(32).toString('base64url');
  const tokens = new Set<string>();

  function newLink(): string {
    const token = randomBytes(24).toString('base64url');
    tokens.add(token);
    return `/?token=${token}`;
  }
  const known = (request: FastifyRequest): boolean => same(readCookie(request, cookieName(request)) ?? '', cookie);

  door.addHook('onRequest', async (request, reply) => {
    const home = request.url.split('?')[0] === '/';
    const asked = (request.query as { readonly token?: unknown }).token;
    const token = home && typeof asked === 'string' ? asked : null;
    if (token !== null && tokens.delete(token)) return setCookie(reply, cookieName(request), cookie, COOKIE_SECONDS).redirect('/');
    if (known(request)) return token === null ? undefined : reply.redirect('/');
    if (!home) return send(reply, err(problem('OC-1202')));
    if (token === null)
      return reply
        .code(403)
        .type('text/html; charset=utf-8')
        .send(
          refusedPage(
            'Hãy mở bàn thư ký bằng liên kết mà chương trình đưa ra khi khởi động.',
            'Please open the secretary’s desk by the link that the program shows when it starts.',
          ),
        );
    if (!attempts.blocked(request.ip)) tell(newLink());
    attempts.failed(request.ip);
    return reply
      .code(403)
      .type('text/html; charset=utf-8')
      .send(
        refusedPage(
          'Liên kết này đã được dùng. Một liên kết mới vừa hiện ở cửa sổ dòng lệnh của chương trình.',
          'This link has been used. A new one has just appeared in the program’s terminal window.',
        ),
      );
  });

  const handlers = deskHandlers(desk);
  for (const command of Object.keys(deskInputs) as DeskCommand[]) {
    door.post(`/api/${command}`, async (request, reply) => {
      const input = parseInput(deskInputs[command], request.body);
      if (!input.ok) return send(reply, input);
      const outcome = (await handlers[command](input.value as never)) as Outcome<unknown>;
      if (outcome.ok && !READING.has(command)) venue.changed();
      return send(reply, outcome);
    });
  }
  door.get('/live', (request, reply) =>
    feed.open(request, reply, 'desk', (seq) =>
      deskLive(
        venue,
        {
          paperJob: desk.paperJobs.state(),
          backup: desk.backups.state(),
          standby: desk.standby.state(),
          slept: desk.wake.state(),
          unopened: unopenedOf(venue),
          signing: desk.signJobs.state(),
          scanning: desk.scanning.progress(),
          update: desk.updates.state(),
        },
        seq,
      ),
    ),
  );
  addFiles(door, desk);
  addOpinionFiles(door, desk);
  addListFiles(door, desk);
  addEvidenceFiles(door, desk);
  addSignedFiles(door, desk);
  addTakenBack(door, desk);
  addScanFiles(door, desk);
  addPaperSet(door, desk);
  addProfileFiles(door, venue);
  addDesignFiles(door, desk);
  addBroughtDesign(door, desk);
  addWordingFiles(door, desk);
  addStatisticsFile(door, venue);
  addEarlierFiles(door, desk);
  addJournalFile(door, desk);
  addLicenceFile(door, desk);
  addUpdateFile(door, desk);
  addBookFiles(door, desk);
  addGuide(door, desk);
  await servePages(door, pages);
  return { door, feed, newLink };
}
