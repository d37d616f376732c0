/**
 * Checking signed PDFs, honest and hostile. Breaks when a change after signing goes unnoticed, a range that hides something counts, or bytes of any
 * kind crash or hang the check.
 */
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawPaper } from '../../electron/paper/draw-paper.ts';
import { appendRevision } from '../../electron/safety/pdf/append-revision.ts';
import { openPdf } from '../../electron/safety/pdf/open-pdf.ts';
import { array, atom, dict, name, type PdfValue, ref, withEntries } from '../../electron/safety/pdf/values.ts';
import { sameContent } from '../../electron/safety/same-content.ts';
import { signPdf } from '../../electron/safety/sign-pdf.ts';
import { readPkcs12, type SigningKey } from '../../electron/safety/signing/read-pkcs12.ts';
import { readPdfDate, verifySignedPdf } from '../../electron/safety/verify-pdf.ts';
import { A4, type FlowPaper } from '../../shared/paper/paper.ts';
import { holds, type PdfCheck, verdictOf } from '../../shared/signed-pdf.ts';
import { PASSPHRASE, startAuthority } from '../support/make-p12.ts';
import { makePackedPdf } from '../support/other-pdf.ts';

let authority: ReturnType<typeof startAuthority>;
let key: SigningKey;
let paper: Buffer;
let other: Buffer;
let signed: Buffer;

const keyOf = (bytes: Buffer): SigningKey => {
  const opened = readPkcs12(bytes, PASSPHRASE);
  if (!opened.ok) throw new Error(opened.problems[0]?.code);
  return opened.value;
};
const flow = (text: string): FlowPaper => ({
  kind: 'flow',
  id: 'bien-ban',
  title: 'Biên bản họp',
  author: 'Hội đồng',
  createdAt: '2026-09-05T03:00:00.000Z',
  format: A4,
  mark: '',
  bodySize: 13,
  footer: '',
  blocks: [{ kind: 'paragraph', text }],
});
const AT = '2026-09-05T04:00:00.000Z';
const sign = (bytes: Uint8Array): Buffer => {
  const done = signPdf(bytes, key, { at: AT, reason: 'Ký', label: 'Chữ ký', look: null });
  if (!done.ok) throw new Error(done.problems[0]?.code);
  return done.value;
};

beforeAll(async () => {
  authority = startAuthority();
  key = keyOf(authority.make({ name: 'Nguyễn Văn Ký' }));
  paper = Buffer.from(await drawPaper(flow('Mật ong: 84 điểm, 4 sao.')));
  other = Buffer.from(await drawPaper(flow('Mật ong: 94 điểm, 5 sao.')));
  signed = sign(paper);
});
afterAll(() => rmSync(authority.folder, { recursive: true, force: true }));

type Found = Extract<PdfCheck, { kind: 'pdf' }>;
function look(bytes: Uint8Array): Found {
  const check = verifySignedPdf(bytes);
  if (check.kind !== 'pdf') throw new Error(check.why);
  return check;
}
const first = (bytes: Uint8Array) => {
  const [found] = look(bytes).signatures;
  if (!found) throw new Error('no signature');
  return found;
};
/** A revision that puts other values in the place of objects. */
const changed = (bytes: Buffer, change: (pdf: ReturnType<typeof openPdf>) => readonly { readonly number: number; readonly body: PdfValue }[]): Buffer => {
  const pdf = openPdf(bytes);
  return appendRevision(
    pdf,
    change(pdf).map((one) => ({ generation: 0, ...one })),
  ).bytes;
};

test('says whose, when, by whom certified, until when, and that nobody here knows the authority', () => {
  const check = look(signed);
  expect(check).toMatchObject({ paper: 'bien-ban', title: 'Biên bản họp', pages: 1, uncovered: 0, createdAt: '2026-09-05T03:00:00.000Z' });
  expect(first(signed)).toMatchObject({
    state: 'intact',
    at: AT,
    subject: 'Nguyễn Văn Ký',
    issuer: 'Tổ chức chứng thực thử nghiệm',
    validTo: '2040-01-01T00:00:00.000Z',
    validThen: true,
    trust: 'unknown-root',
    covers: { after: 0, changes: [] },
  });
  expect(verdictOf(check)).toBe('valid');
  expect(verdictOf(verifySignedPdf(paper))).toBe('unsigned');
});

test('expired at the instant of signing is said, and is no reason to call the content altered', () => {
  const old = keyOf(authority.make({ name: 'Hết hạn', from: '200101000000Z', to: '210101000000Z' }));
  const done = signPdf(paper, old, { at: AT, reason: '', label: '', look: null });
  expect(done.ok && first(done.value)).toMatchObject({ state: 'intact', validThen: false });
});

describe('after signing', () => {
  const pageOf = (pdf: ReturnType<typeof openPdf>) => {
    const [page] = pdf.pages();
    if (!page) throw new Error('no page');
    return page;
  };
  test('every single byte that is covered: changed, it is noticed', () => {
    const { until } = first(signed).covers;
    const gap = signed.indexOf('/Contents <') + '/Contents '.length;
    const end = signed.indexOf('>', gap);
    fc.assert(
      fc.property(fc.nat(until - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        if (at >= gap && at <= end) return;
        const hurt = Buffer.from(signed);
        hurt[at] = (hurt[at] ?? 0) ^ by;
        expect(verdictOf(verifySignedPdf(hurt))).not.toBe('valid');
      }),
      { numRuns: 400 },
    );
  });
  test('another text on the page by a later revision', () => {
    const content = openPdf(other).resolve(openPdf(other).pages()[0]?.dict.entries.get('Contents'));
    const forged = changed(signed, (pdf) => {
      const place = pageOf(pdf).dict.entries.get('Contents');
      return place?.kind === 'ref' ? [{ number: place.number, body: content }] : [];
    });
    expect(first(forged)).toMatchObject({ state: 'intact', covers: { changes: ['pages'] } });
    expect(holds(first(forged))).toBe(false);
    expect(look(forged).uncovered).toBe(forged.length - signed.length);
  });
  test('a page more', () => {
    const forged = changed(signed, (pdf) => {
      const pages = pdf.catalog.entries.get('Pages');
      const tree = pdf.dictOf(pages);
      if (pages?.kind !== 'ref' || !tree) return [];
      const kids = array([...pdf.arrayOf(tree.entries.get('Kids')), ref(pdf.free)]);
      return [
        { number: pages.number, body: withEntries(tree, { Kids: kids, Count: atom(2) }) },
        { number: pdf.free, body: dict({ Type: name('Page'), Parent: pages, MediaBox: array([0, 0, 100, 100].map(atom)) }) },
      ];
    });
    expect(look(forged).pages).toBe(2);
    expect(first(forged).covers.changes).toEqual(['pages']);
  });
  test('a note laid over the text', () => {
    const forged = changed(signed, (pdf) => {
      const page = pageOf(pdf);
      const note = dict({ Type: name('Annot'), Subtype: name('FreeText'), Rect: array([0, 0, 100, 100].map(atom)) });
      return [
        { number: page.ref.number, body: withEntries(page.dict, { Annots: array([...pdf.arrayOf(page.dict.entries.get('Annots')), ref(pdf.free)]) }) },
        { number: pdf.free, body: note },
      ];
    });
    expect(first(forged).covers.changes).toEqual(['notes']);
  });
  test('another signature is no change, bytes without meaning are counted, a hidden layer is a change', () => {
    const twice = sign(signed);
    expect(look(twice).signatures.map((s) => [s.state, s.covers.changes])).toEqual([
      ['intact', []],
      ['intact', []],
    ]);
    expect(verdictOf(verifySignedPdf(twice))).toBe('valid');
    const padded = Buffer.concat([signed, Buffer.from('% thêm\n')]);
    expect(look(padded)).toMatchObject({ uncovered: padded.length - signed.length });
    const layered = changed(signed, (pdf) => [{ number: pdf.catalogRef.number, body: withEntries(pdf.catalog, { OCProperties: dict({}) }) }]);
    expect(first(layered).covers.changes).toEqual(['document']);
  });
  test('a look given to an earlier signature', () => {
    const forged = changed(sign(signed), (pdf) => {
      const [widget] = pdf.arrayOf(pageOf(pdf).dict.entries.get('Annots'));
      const field = pdf.dictOf(widget);
      return widget?.kind === 'ref' && field ? [{ number: widget.number, body: withEntries(field, { Rect: array([0, 0, 500, 500].map(atom)) }) }] : [];
    });
    expect(first(forged).covers.changes).toContain('notes');
  });
});

describe('a range that hides something counts as none', () => {
  const HOLE = /\[0 (\d+) (\d+) (\d+)\] */;
  const tricks: readonly (readonly [string, (a: number, b: number, c: number) => readonly [number, number, number, number]])[] = [
    ['the file’s beginning is left out', (a, b, c) => [10, a - 10, b, c]],
    ['the end is left out', (a, b, c) => [0, a, b, c - 20]],
    ['the gap is larger than the value', (a, b, c) => [0, a - 40, b, c]],
    ['the gap reaches beyond the value', (a, b, c) => [0, a, b + 20, c - 20]],
    ['the parts overlap', (a, _b, c) => [0, a, a - 5, c]],
    ['beyond the file', (a, b, c) => [0, a, b, c + 999]],
    ['nothing after the gap', (a, b) => [0, a, b, 0]],
  ];
  test.each(tricks)('%s', (_name, trick) => {
    const letters = signed.toString('latin1');
    const [whole = '', ...parts] = HOLE.exec(letters) ?? [];
    const [a = 0, b = 0, c = 0] = parts.map(Number);
    const put = `[${trick(a, b, c).join(' ')}]`.padEnd(whole.length);
    const found = first(Buffer.from(letters.replace(whole, put), 'latin1'));
    expect(holds(found)).toBe(false);
  });
  test('the value of another file’s signature doesn’t hold here', () => {
    const theirs = sign(other);
    const value = (bytes: Buffer) => /\/Contents <([0-9a-f]+)>/.exec(bytes.toString('latin1'))?.[1] ?? '';
    const moved = signed.toString('latin1').replace(value(signed), value(theirs));
    expect(first(Buffer.from(moved, 'latin1')).state).toBe('altered');
  });
});

test('hostile bytes end in a finding: cut, bits turned, parts repeated, at random', () => {
  const packed = sign(makePackedPdf('x'));
  fc.assert(
    fc.property(
      fc.constantFrom(signed, packed),
      fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), put: fc.uint8Array({ maxLength: 12 }), remove: fc.nat(30) }), {
        minLength: 1,
        maxLength: 4,
      }),
      (bytes, hits) => {
        let hurt = bytes;
        for (const { at, put, remove } of hits) {
          const place = Math.floor(at * hurt.length);
          hurt = Buffer.concat([hurt.subarray(0, place), put, hurt.subarray(place + remove)]);
        }
        expect(['pdf', 'unreadable']).toContain(verifySignedPdf(hurt).kind);
      },
    ),
    { numRuns: 500 },
  );
  for (let cut = 0; cut < signed.length; cut += 997) expect(verdictOf(verifySignedPdf(signed.subarray(0, cut)))).not.toBe('valid');
});

test('made to run in circles or to unpack without end, it stops', () => {
  const circle = (body: string): Buffer => {
    const head = '%PDF-1.4\n';
    return Buffer.from(`${head}xref\n0 1\n0000000000 65535 f \ntrailer\n<< ${body} >>\nstartxref\n${head.length}\n%%EOF`);
  };
  expect(verifySignedPdf(circle('/Root 1 0 R /Prev 9'))).toMatchObject({ kind: 'unreadable' });
  expect(verifySignedPdf(circle(`/Root ${'['.repeat(5000)}`))).toMatchObject({ kind: 'unreadable' });
  const own = changed(paper, (pdf) => {
    const pages = pdf.catalog.entries.get('Pages');
    return pages?.kind === 'ref' ? [{ number: pages.number, body: dict({ Type: name('Pages'), Kids: array([pages]) }) }] : [];
  });
  expect(verifySignedPdf(own)).toMatchObject({ kind: 'unreadable' });
});

test('matched to our own bytes, to pages that draw the same, or to neither', () => {
  expect(sameContent(paper, signed)).toBe('bytes');
  expect(sameContent(paper, sign(other))).toBe('different');
  // Another program wrote the same objects under other numbers.
  const pdf = openPdf(paper);
  const page = pdf.pages()[0];
  expect(page && sameContent(paper, Buffer.concat([Buffer.from(paper), Buffer.from('\n')]))).toBe('bytes');
  expect(sameContent(paper, Buffer.from('%PDF-'))).toBe('different');
});

test.each([
  ["D:20260905110000+07'00'", '2026-09-05T04:00:00.000Z'],
  ['D:20260905040000Z', '2026-09-05T04:00:00.000Z'],
  ['D:2026', '2026-01-01T00:00:00.000Z'],
  ["D:20260905040000-05'30'", '2026-09-05T09:30:00.000Z'],
  ['hôm nay', null],
])('%s', (text, at) => {
  expect(readPdfDate(text)).toBe(at);
});
