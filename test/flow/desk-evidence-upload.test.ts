/** Adding evidence at the desk: the queue's states, what is listed afterwards, reading a dropped folder. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesOfDrop, filesOfInput } from '../../renderer/desk/dossier/evidence/read-drop.ts';
import { uploadAddress } from '../../renderer/desk/dossier/evidence/send-file.ts';
import { countOutcome, groupByDossier, outcomeRows } from '../../renderer/desk/dossier/evidence/upload-outcome.ts';
import {
  addUploads,
  cancelUploads,
  nextUpload,
  noteProgress,
  type Queue,
  retryUploads,
  settleChoice,
  settleUpload,
  startUpload,
  takeUnmatched,
  totalsOfQueue,
} from '../../renderer/desk/dossier/evidence/upload-queue.ts';
import type { Answer, WireProblem } from '../../shared/contract/common.ts';
import type { EvidenceUpload } from '../../shared/contract/desk.ts';
import { isJunk } from '../../shared/evidence-names.ts';
import { dossierCode } from '../../shared/lib/brand.ts';

const [A, B] = [dossierCode('27-00001-1-2026'), dossierCode('27-00002-1-2026')];
const problem: WireProblem = { code: 'OC-1999', grade: 'error', vi: 'Tệp hỏng.', en: 'Broken.' };
const outcome = (change: Partial<EvidenceUpload> = {}): Answer<EvidenceUpload> => ({
  ok: true,
  value: { added: [], duplicates: [], refused: [], unmatched: [], kept: '', ...change },
  warnings: [],
});
const FAILED: Answer<EvidenceUpload> = { ok: false, problems: [problem] };
const queueOf = (n: number): Queue =>
  addUploads(
    [],
    Array.from({ length: n }, (_, i) => ({ key: i + 1, path: `${i + 1}.pdf`, bytes: 100, dossier: '', only: '' })),
  );
const states = (queue: Queue): readonly string[] => queue.map((u) => u.state);

describe('the queue', () => {
  it('sends one file at a time, in order', () => {
    let queue = queueOf(3);
    expect(nextUpload(queue)?.key).toBe(1);
    queue = startUpload(queue, 1);
    expect(nextUpload(queue)).toBeNull();
    queue = settleUpload(queue, 1, outcome());
    expect(nextUpload(queue)?.key).toBe(2);
    expect(states(queue)).toEqual(['done', 'waiting', 'waiting']);
  });

  it('keeps why a file failed, until it is tried again', () => {
    let queue = settleUpload(startUpload(queueOf(2), 1), 1, FAILED);
    expect(queue[0]).toMatchObject({ state: 'failed', problems: [problem] });
    queue = retryUploads(queue, null);
    expect(queue[0]).toMatchObject({ state: 'waiting', problems: [], sent: 0 });
  });

  it('counts a file that the host took as taken, although it was cancelled at that moment', () => {
    const cancelled = cancelUploads(startUpload(queueOf(1), 1), 1);
    expect(states(cancelled)).toEqual(['cancelled']);
    expect(states(settleUpload(cancelled, 1, outcome()))).toEqual(['done']);
    expect(states(settleUpload(cancelled, 1, FAILED))).toEqual(['cancelled']);
  });

  it('cancels what is left and leaves what arrived', () => {
    const queue = cancelUploads(startUpload(settleUpload(startUpload(queueOf(3), 1), 1, outcome()), 2), null);
    expect(states(queue)).toEqual(['done', 'cancelled', 'cancelled']);
    expect(states(retryUploads(queue, 3))).toEqual(['done', 'cancelled', 'waiting']);
  });

  it('never shows more sent than there is, nor less than before', () => {
    let queue = startUpload(queueOf(1), 1);
    for (const sent of [40, 20, 180]) queue = noteProgress(queue, 1, sent);
    expect(queue[0]?.sent).toBe(100);
    expect(noteProgress(queueOf(1), 1, 50)[0]?.sent).toBe(0);
  });

  type Act = { readonly kind: 'start' | 'progress' | 'ok' | 'fail' | 'cancel' | 'cancel-all' | 'retry' | 'retry-all' | 'add'; readonly n: number };
  const act = fc.record<Act>({
    kind: fc.constantFrom('start', 'progress', 'ok', 'fail', 'cancel', 'cancel-all', 'retry', 'retry-all', 'add'),
    n: fc.integer({ min: 1, max: 6 }),
  });
  const apply = (queue: Queue, { kind, n }: Act): Queue => {
    const next = nextUpload(queue);
    if (kind === 'start') return next ? startUpload(queue, next.key) : queue;
    if (kind === 'progress') return noteProgress(queue, n, n * 30);
    if (kind === 'ok') return settleUpload(queue, n, outcome());
    if (kind === 'fail') return settleUpload(queue, n, FAILED);
    if (kind === 'cancel') return cancelUploads(queue, n);
    if (kind === 'cancel-all') return cancelUploads(queue, null);
    if (kind === 'retry') return retryUploads(queue, n);
    if (kind === 'retry-all') return retryUploads(queue, null);
    return addUploads(queue, [{ key: queue.length + 1, path: `${queue.length + 1}.pdf`, bytes: 100, dossier: '', only: '' }]);
  };

  it('loses no file and forgets no arrival, whatever happens in whatever order', () =>
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        let queue = queueOf(3);
        for (const one of acts) {
          const done = queue.filter((u) => u.state === 'done').map((u) => u.key);
          const before = queue.length;
          queue = apply(queue, one);
          expect(queue.length).toBeGreaterThanOrEqual(before);
          expect(queue.filter((u) => u.state === 'sending').length).toBeLessThanOrEqual(1);
          for (const key of done) expect(queue.find((u) => u.key === key)?.state).toBe('done');
        }
        const totals = totalsOfQueue(queue);
        expect(totals.sent).toBeLessThanOrEqual(totals.bytes);
        expect(totals.busy).toBe(totals.settled < totals.files);
      }),
    ));
});

describe('what became of the files', () => {
  const zip = settleUpload(
    startUpload(addUploads([], [{ key: 1, path: 'ho-so.zip', bytes: 9, dossier: '', only: '' }]), 1),
    1,
    outcome({
      added: [
        { dossier: B, id: 7, name: '1.5_hop-dong.pdf' },
        { dossier: A, id: 8, name: 'anh.jpg' },
        { dossier: A, id: 9, name: 'anh.jpg' },
      ],
      duplicates: [{ dossier: A, name: 'anh (2).jpg', of: 'anh.jpg' }],
      refused: [{ path: 'x/setup.exe', problem }],
      unmatched: ['khac/giay.pdf'],
    }),
  );
  const queue = cancelUploads(addUploads(zip, [{ key: 2, path: 'b.pdf', bytes: 1, dossier: A, only: '' }]), null);
  const rows = outcomeRows(queue);

  it('lists what needs a hand first, every file once', () => {
    expect(rows.map((r) => [r.kind, r.path])).toEqual([
      ['unmatched', 'khac/giay.pdf'],
      ['failed', 'b.pdf'],
      ['refused', 'x/setup.exe'],
      ['duplicate', 'anh (2).jpg'],
      ['added', '1.5_hop-dong.pdf'],
      ['added', 'anh.jpg'],
      ['added', 'anh.jpg'],
    ]);
    expect(new Set(rows.map((r) => r.key)).size).toBe(rows.length);
    expect(countOutcome(rows)).toEqual({ failed: 1, refused: 1, unmatched: 1, duplicate: 1, added: 3 });
  });

  it('moves what was decided on from the open questions to its outcome', () => {
    const value = { added: [{ dossier: A, id: 10, name: 'giay.pdf' }], duplicates: [], refused: [], unmatched: [], kept: '' };
    const after = outcomeRows(settleChoice(zip, 1, ['khac/giay.pdf'], value));
    expect(countOutcome(after)).toEqual({ failed: 0, refused: 1, unmatched: 0, duplicate: 1, added: 4 });
  });

  it('groups by dossier in the order of the agenda', () => {
    expect(groupByDossier(rows, [A, B])).toEqual([
      { dossier: A, added: ['anh.jpg', 'anh.jpg'], duplicates: ['anh (2).jpg'] },
      { dossier: B, added: ['1.5_hop-dong.pdf'], duplicates: [] },
    ]);
    expect(groupByDossier(rows, [B]).map((g) => g.dossier)).toEqual([B, A]);
  });

  it('lists nothing of what is still on its way', () => expect(outcomeRows(startUpload(queueOf(2), 1))).toEqual([]));
});

it('a file of a zip given to a dossier by hand leaves the list; the zip stays while anything else is said of it', () => {
  const zip = (change: Partial<EvidenceUpload>): Queue =>
    settleUpload(startUpload(addUploads([], [{ key: 1, path: 'ho-so.zip', bytes: 9, dossier: '', only: '' }]), 1), 1, outcome(change));
  const two = zip({ unmatched: ['ho-so/a.pdf', 'ho-so/b.pdf'] });
  const one = takeUnmatched(two, 1, 'ho-so/a.pdf');
  expect(outcomeRows(one).map((r) => [r.kind, r.path])).toEqual([['unmatched', 'ho-so/b.pdf']]);
  expect(takeUnmatched(one, 1, 'ho-so/b.pdf')).toEqual([]);
  expect(outcomeRows(takeUnmatched(zip({ unmatched: ['ho-so/a.pdf'], refused: [{ path: 'ho-so/x.exe', problem }] }), 1, 'ho-so/a.pdf'))).toHaveLength(1);
  const again = addUploads(one, [{ key: 2, path: 'ho-so.zip', bytes: 9, dossier: A, only: 'a.pdf' }]);
  expect(outcomeRows(settleUpload(startUpload(again, 2), 2, FAILED)).map((r) => r.path)).toEqual(['ho-so/b.pdf', 'ho-so/a.pdf']);
});

describe('dropped and chosen files', () => {
  const file = (name: string, path = ''): File => ({ name, webkitRelativePath: path }) as File;
  const entry = (fullPath: string): FileSystemEntry =>
    ({ isFile: true, fullPath, file: (done: (f: File) => void) => done(file(fullPath.split('/').at(-1) ?? '')) }) as unknown as FileSystemEntry;
  /** A directory that hands its entries out in portions of two, as browsers do in hundreds. */
  const folder = (fullPath: string, children: readonly FileSystemEntry[]): FileSystemEntry => {
    const createReader = () => {
      const left = [...children];
      return { readEntries: (done: (portion: FileSystemEntry[]) => void) => done(left.splice(0, 2)) };
    };
    return { isFile: false, isDirectory: true, fullPath, createReader } as unknown as FileSystemEntry;
  };
  const drop = (entries: readonly FileSystemEntry[]): DataTransfer =>
    ({ items: entries.map((e) => ({ kind: 'file', webkitGetAsEntry: () => e })), files: [] }) as unknown as DataTransfer;

  it('reads a folder to the bottom, all portions, in the order of the paths', async () => {
    const inner = folder(
      '/ho-so/27-00001-1-2026',
      ['10.pdf', '9.pdf', '1.5_a.pdf'].map((n) => entry(`/ho-so/27-00001-1-2026/${n}`)),
    );
    const found = await filesOfDrop(drop([folder('/ho-so', [entry('/ho-so/z.pdf'), inner, entry('/ho-so/.DS_Store')]), entry('/le.pdf')]));
    expect(found.files.map((f) => f.path)).toEqual([
      'ho-so/27-00001-1-2026/1.5_a.pdf',
      'ho-so/27-00001-1-2026/9.pdf',
      'ho-so/27-00001-1-2026/10.pdf',
      'ho-so/z.pdf',
      'le.pdf',
    ]);
  });

  it('keeps the path of a chosen folder and the name of a single file', () => {
    expect(filesOfInput([file('b.pdf', '27-00001-1-2026/b.pdf'), file('a.pdf')]).map((f) => f.path)).toEqual(['27-00001-1-2026/b.pdf', 'a.pdf']);
  });

  it('leaves out what systems put into folders, and nothing else', () => {
    for (const path of ['a/.DS_Store', '__MACOSX/a/b.pdf', 'a/Thumbs.db', 'a/desktop.ini', 'a/~$don.docx', '.hidden'])
      expect([path, isJunk(path)]).toEqual([path, true]);
    for (const path of ['a/1.5_b.pdf', 'a.b/c.pdf', 'Thumbs.db.pdf', 'a/~b.pdf']) expect([path, isJunk(path)]).toEqual([path, false]);
  });

  it('puts Vietnamese paths into the address so that the host reads them back', () => {
    const address = uploadAddress({ dossier: A, path: 'Hồ sơ & ảnh/1.5_hợp đồng #2.pdf', only: '' });
    const read = new URL(address, 'http://desk').searchParams;
    expect([read.get('dossier'), read.get('path')]).toEqual([A, 'Hồ sơ & ảnh/1.5_hợp đồng #2.pdf']);
  });
});
