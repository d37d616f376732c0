/** Evidence behind the fake members' door: files with drawn pages, which may be slow, missing or not yet prepared. */
import type { ServerResponse } from 'node:http';
import sharp from 'sharp';
import type { EvidenceSearch, MemberEvidence } from '../../shared/contract/member.ts';
import type { EvidenceLink } from '../../shared/evidence.ts';
import { dossierCode } from '../../shared/lib/brand.ts';

type File = MemberEvidence['files'][number];

export type FakeEvidence = {
  evidence: MemberEvidence | null;
  search: (text: string) => EvidenceSearch;
  /** Milliseconds every picture takes. */
  delay: number;
  /** Pictures that answer 404, by path. */
  absent: (path: string) => boolean;
  /** Paths asked for so far, and how many were in the air at the same time at most. */
  readonly asked: string[];
  readonly atOnce: () => number;
  readonly serve: (path: string, response: ServerResponse) => void;
};

export const fakeFile = (id: number, name: string, more: Partial<File> = {}): File => ({
  id,
  dossier: dossierCode('27-09103-07-2026'),
  name,
  kind: 'pdf',
  mime: 'application/pdf',
  bytes: 1_400_000,
  pages: 2,
  item: '',
  face: false,
  state: 'ready',
  failure: '',
  position: id,
  addedAt: '2026-09-01T00:00:00.000Z',
  ...more,
});

export const fakeLink = (id: number, evidence: number, criterion: string, firstPage: number | null = null, lastPage = firstPage, label = ''): EvidenceLink => ({
  id,
  evidence,
  criterion,
  firstPage,
  lastPage,
  label,
  origin: 'hand',
});

export const evidenceOf = (files: readonly File[], links: readonly EvidenceLink[], more: Partial<MemberEvidence> = {}): MemberEvidence => ({
  files,
  links,
  commune: null,
  advisory: null,
  samples: null,
  ...more,
});

const drawn = new Map<string, Promise<Buffer>>();
/** A page of grey lines under its number, A4 upright. */
function drawPage(page: string, width: number): Promise<Buffer> {
  const lines = Array.from({ length: 24 }, (_, i) => `<rect x="20" y="${60 + i * 9}" width="${170 - ((i * 37) % 60)}" height="3" fill="#777"/>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297"><rect width="210" height="297" fill="#fffdf6"/><text x="20" y="45" font-size="30" font-family="sans-serif">${page}</text>${lines}</svg>`;
  const key = `${page} ${width}`;
  const known = drawn.get(key) ?? sharp(Buffer.from(svg)).resize(width).jpeg({ quality: 60 }).toBuffer();
  drawn.set(key, known);
  return known;
}

export function fakeEvidence(): FakeEvidence {
  let [now, most] = [0, 0];
  const fake: FakeEvidence = {
    evidence: null,
    search: () => ({ hits: [], more: false, unread: [] }),
    delay: 0,
    absent: () => false,
    asked: [],
    atOnce: () => most,
    serve: (path, response) => {
      fake.asked.push(path);
      const [, , , page = '', size] = path.split('/');
      now += 1;
      most = Math.max(most, now);
      response.on('close', () => {
        now -= 1;
      });
      setTimeout(async () => {
        if (fake.absent(path)) return void response.writeHead(404).end();
        const picture = await drawPage(page, size === 'large.jpg' ? 1240 : 240);
        response.writeHead(200, { 'content-type': 'image/jpeg', 'cache-control': 'private, max-age=31536000, immutable' }).end(picture);
      }, fake.delay);
    },
  };
  return fake;
}
