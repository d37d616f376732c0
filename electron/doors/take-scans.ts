/** Takes in scans: each file is read page by page, its pages recognised by their codes, its bytes kept; papers that are all there are bound and filed. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { wireProblem } from '../../shared/contract/common.ts';
import type { ScanProgress, TakenScan, TakenScanFile } from '../../shared/contract/desk-scans.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { formatDateTime } from '../../shared/lib/vietnamese.ts';
import { describeProblem, problem } from '../../shared/problems/index.ts';
import { recognise } from '../../shared/scan-pages.ts';
import { refusalOf } from '../dossier/evidence/archive.ts';
import { shownName } from '../dossier/evidence/attach-files.ts';
import { type Arrival, newArrival, placeArrival, receiveFile } from '../dossier/evidence/receive-file.ts';
import { MOST_FAILURES, SCAN_MEGABYTES } from '../dossier/scans/limits.ts';
import type { ScanReader } from '../dossier/scans/read-scans.ts';
import type { OpenedScan } from '../dossier/scans/scan-messages.ts';
import { type FreshPage, fileBound, placeWaiting, setsToBind, takeScan } from '../result/file-scans.ts';
import { scanPagePath, scanPagesFolder, signedPath } from '../store/evidence-folder.ts';
import type { OpenSession } from '../store/open-session.ts';
import { findScanFile, readScanFiles, readScanPages, readScanPlaces, type ScanFileRow, type ScanPageRow, type ScanPlace } from '../store/scan-table.ts';
import { knownPapers } from './known-papers.ts';
import { placeSigned } from './place-signed.ts';
import type { Venue } from './venue.ts';

const MEGABYTE = 1024 * 1024;
const MOST_FILES = 5000;
const SCAN_NAME = /\.(pdf|jpe?g|png|webp|heic|heif)$/i;
const MOST_NOTE = 300;

export type Scanning = {
  /** OC-7501 to OC-7503, OC-7508, OC-7514, OC-7504, OC-7505; OC-27xx of a damaged or locked file. Of a file that is refused nothing is kept. */
  readonly take: (session: OpenSession, arrival: Arrival, name: string, by: string) => Promise<Outcome<TakenScan>>;
  /** OC-7511. */
  readonly takeFolder: (session: OpenSession, folder: string, by: string) => Promise<Outcome<readonly TakenScanFile[]>>;
  /** Files what is complete by now and no version stands for. */
  readonly bind: (session: OpenSession) => Promise<Outcome<null>>;
  /** The picture of a page, drawn again when it isn't there any more. OC-7513, OC-7504, OC-7505. */
  readonly picture: (session: OpenSession, file: ScanFileRow, page: ScanPageRow) => Promise<Outcome<Buffer>>;
  readonly stop: () => void;
  readonly progress: () => ScanProgress | null;
};

export function createScanning(venue: Venue, reader: ScanReader): Scanning {
  let shown: ScanProgress | null = null;
  let stopping = false;
  let last: Promise<unknown> = Promise.resolve();

  const show = (next: ScanProgress | null): void => {
    shown = next;
    venue.progressed();
  };

  /** One after the other: two files of one paper must not both find a page missing. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  }

  async function readPages(session: OpenSession, arrival: Arrival, opened: OpenedScan, name: string): Promise<Outcome<readonly FreshPage[]>> {
    const known = knownPapers(session);
    const pages: FreshPage[] = [];
    let failed = 0;
    for (let number = 1; number <= opened.pages; number += 1) {
      if (stopping || !session.db.open) return err(problem('OC-7514', { name }));
      show({ name, page: number, pages: opened.pages });
      const read = await reader.page({ ...opened, file: arrival.file }, number, scanPagePath(session.db, arrival.hash, number));
      if (!read.ok) {
        failed += 1;
        // One page may be damaged; a file on which page after page fails is made to hurt.
        if (failed > MOST_FAILURES && failed === number) return read;
        pages.push({ codes: [], blank: false, unreadable: read.problems.map((p) => describeProblem(p)).join(' '), place: null });
        continue;
      }
      const { codes, blank } = read.value;
      const found = recognise(codes, known);
      const place = found.is === 'page' ? { about: found.of.paper, paperHash: found.of.hash, page: found.of.page, pages: found.of.pages } : null;
      pages.push({ codes, blank, unreadable: '', place });
    }
    return ok(pages);
  }

  async function takeOne(session: OpenSession, arrival: Arrival, given: string, by: string): Promise<Outcome<TakenScan>> {
    const name = shownName(given);
    const { hash, bytes, file } = arrival;
    if (bytes > SCAN_MEGABYTES * MEGABYTE) return err(problem('OC-7501', { name, found: Math.ceil(bytes / MEGABYTE), allowed: SCAN_MEGABYTES }));
    if (!session.db.open) return err(problem('OC-1001'));
    const before = findScanFile(session.db, hash);
    if (before) return err(problem('OC-7508', { name, time: formatDateTime(before.at) }));
    const opened = await reader.open(file, name);
    if (!opened.ok) return opened;
    const folder = scanPagesFolder(session.db, hash);
    await mkdir(folder, { recursive: true });
    const pages = await readPages(session, arrival, opened.value, name);
    if (!pages.ok || !session.db.open) {
      await rm(folder, { recursive: true, force: true });
      return pages.ok ? err(problem('OC-1001')) : pages;
    }
    // In its place before any row names it: a crash leaves at most a file that the next opening takes away.
    await placeArrival(arrival, signedPath(session.db, hash), true);
    if (!session.db.open) return err(problem('OC-1001'));
    const { kind, mime } = opened.value;
    const taken = takeScan(session, { fileHash: hash, bytes, kind, mime, name, by }, pages.value);
    if (!taken.ok) return taken;
    placeWaiting(session, waitingPlaces(session));
    const bound = await bindAll(session);
    if (!bound.ok) return bound;
    const placed = pages.value.filter(({ place }) => place).length;
    const blank = pages.value.filter((page) => page.blank).length;
    return ok({ pages: pages.value.length, placed, blank, loose: pages.value.length - placed - blank });
  }

  /** Pages without a place whose codes say one by now. */
  function waitingPlaces(session: OpenSession): readonly { readonly scan: number; readonly place: ScanPlace }[] {
    const placed = new Set(readScanPlaces(session.db).map(({ scan }) => scan));
    const waiting = readScanPages(session.db).filter(({ id, codes }) => codes.length > 0 && !placed.has(id));
    if (waiting.length === 0) return [];
    const known = knownPapers(session);
    return waiting.flatMap(({ id, codes }) => {
      const found = recognise(codes, known);
      return found.is === 'page' ? [{ scan: id, place: { about: found.of.paper, paperHash: found.of.hash, page: found.of.page, pages: found.of.pages } }] : [];
    });
  }

  async function pictureOf(session: OpenSession, file: ScanFileRow, page: ScanPageRow): Promise<Outcome<string>> {
    const path = scanPagePath(session.db, file.fileHash, page.number);
    if (await stat(path).catch(() => null)) return ok(path);
    const source = signedPath(session.db, file.fileHash);
    if ((await stat(source).catch(() => null))?.size !== file.bytes) return err(problem('OC-7513', { name: file.name }));
    await mkdir(scanPagesFolder(session.db, file.fileHash), { recursive: true });
    const read = await reader.page({ file: source, kind: file.kind, mime: file.mime }, page.number, path);
    return read.ok ? ok(path) : read;
  }

  async function bindOne(session: OpenSession, { about, hash, pages }: ReturnType<typeof setsToBind>[number]): Promise<Outcome<null>> {
    const files = new Map(readScanFiles(session.db).map((file) => [file.id, file]));
    const rows = new Map(readScanPages(session.db).map((page) => [page.id, page]));
    const pictures: string[] = [];
    const names = new Set<string>();
    let by = '';
    for (const scan of pages) {
      const page = rows.get(scan);
      const file = page && files.get(page.file);
      if (!page || !file) return err(problem('OC-7509'));
      const picture = await pictureOf(session, file, page);
      if (!picture.ok) return picture;
      pictures.push(picture.value);
      names.add(file.name);
      by = file.by;
    }
    const target = await newArrival(session.db);
    try {
      const bound = await reader.bind(pictures, target, about.title);
      if (!bound.ok) return bound;
      const bytes = await readFile(target);
      const fileHash = createHash('sha256').update(bytes).digest('hex');
      if (!session.db.open) return err(problem('OC-1001'));
      await placeSigned(session, bytes, fileHash);
      if (!session.db.open) return err(problem('OC-1001'));
      const note = `Ghép từ bản quét: ${[...names].join(', ')}`.slice(0, MOST_NOTE);
      return fileBound(session, about, hash, { fileHash, bytes: bytes.length, type: 'pdf', name: shownName(`${about.title}.pdf`), by, note }, pages);
    } finally {
      await rm(target, { force: true });
    }
  }

  /** A page that can't be drawn any more keeps its paper from being filed, not the others. */
  async function bindAll(session: OpenSession): Promise<Outcome<null>> {
    for (const set of setsToBind(session.db)) {
      const bound = await bindOne(session, set);
      if (!bound.ok && !session.db.open) return bound;
    }
    return ok(null);
  }

  const take: Scanning['take'] = (session, arrival, name, by) =>
    inTurn(async () => {
      stopping = false;
      try {
        return await takeOne(session, arrival, name, by);
      } finally {
        show(null);
      }
    });

  async function takeFile(session: OpenSession, path: string, name: string, by: string): Promise<Outcome<TakenScan>> {
    try {
      const arrival = await receiveFile(session.db, createReadStream(path), new AbortController().signal);
      return await take(session, arrival, name, by).finally(() => rm(arrival.file, { force: true }));
    } catch (thrown) {
      return err(refusalOf(thrown));
    }
  }

  return {
    take,
    takeFolder: async (session, folder, by) => {
      const names: readonly string[] | null = isAbsolute(folder) ? await readdir(folder).catch(() => null) : null;
      if (!names) return err(problem('OC-7511', { folder }));
      const taken: TakenScanFile[] = [];
      const wanted = names.filter((name) => SCAN_NAME.test(name)).toSorted((a, b) => a.localeCompare(b, 'vi', { numeric: true }));
      for (const name of wanted.slice(0, MOST_FILES)) {
        if (!(await stat(join(folder, name)).catch(() => null))?.isFile()) continue;
        const outcome = await takeFile(session, join(folder, name), name, by);
        if (!session.db.open) return err(problem('OC-1001'));
        taken.push({ name, ...(outcome.ok ? { ok: true, value: outcome.value, warnings: [] } : { ok: false, problems: outcome.problems.map(wireProblem) }) });
        if (!outcome.ok && outcome.problems.some(({ code }) => code === 'OC-7514')) break;
      }
      return ok(taken);
    },
    bind: (session) => inTurn(() => bindAll(session)),
    picture: async (session, file, page) => {
      const path = await pictureOf(session, file, page);
      return path.ok ? ok(await readFile(path.value)) : path;
    },
    stop: () => {
      stopping = true;
    },
    progress: () => shown,
  };
}
