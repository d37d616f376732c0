/** Files of the certificate designer: pictures, designs out and in, the preview and the test page. Nothing here is kept or counted as printed. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type KeptPicture, type ReadDesign, zDesignPreview, zDesignTest } from '../../shared/contract/desk-design.ts';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { itemsOf, sheetOf } from '../../shared/paper/build-certificate.ts';
import { buildTestPage } from '../../shared/paper/build-test-page.ts';
import { type CertificateDesign, picturesOf } from '../../shared/paper/certificate-design.ts';
import { type CertificateFacts, certificateFacts, SAMPLE_PRODUCT } from '../../shared/paper/certificate-fields.ts';
import { readDesignFile, writeDesignFile } from '../../shared/paper/design-file.ts';
import { nthNumber } from '../../shared/paper/number-series.ts';
import type { Paper } from '../../shared/paper/paper.ts';
import { againstDeviation, shiftPaper } from '../../shared/paper/shift-paper.ts';
import { problem } from '../../shared/problems/index.ts';
import type { Dossier } from '../../shared/session.ts';
import type { PictureAnswer, PictureTask } from '../paper/design/picture-worker.ts';
import { MOST_UPLOAD, type TakenPicture } from '../paper/design/read-picture.ts';
import type { DrawPool } from '../paper/draw-pool.ts';
import { createOutsideWorker } from '../safety/outside-worker.ts';
import { workerAddress } from '../safety/worker-link.ts';
import { readCertificateSetting, readOwnDesign, readPicture } from '../store/certificate-tables.ts';
import { readDossier } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readSessionRow } from '../store/session-table.ts';
import { parseInput, send } from './answer.ts';
import { hasPictures, picturesFor, type WaitingPictures } from './certificate-pictures.ts';
import type { Venue } from './venue.ts';

/** A design's pictures in base64 and its text. */
const FILE_LIMIT = 24 * 1024 * 1024;

type Shown = Pick<Dossier, 'name' | 'code' | 'producer' | 'address' | 'commune'>;

/** What a certificate of a product would say: with four stars, whatever was scored, so that nothing is told that isn't public yet. */
function factsOf(session: OpenSession, product: Shown): CertificateFacts {
  const row = readSessionRow(session.db);
  return certificateFacts(row.info, session.book, product, { stars: 4, number: nthNumber(row, 'certificate', 0), correction: '' });
}

/** A design as a certificate that is marked as no certificate. */
export const designToLookAt = (session: OpenSession, design: CertificateDesign, product: Shown): Paper => ({
  kind: 'placed',
  id: 'mau-giay-chung-nhan/xem',
  title: `Xem thử mẫu giấy chứng nhận – ${product.name}`,
  author: readSessionRow(session.db).info.issuingBody,
  createdAt: session.now(),
  ...sheetOf(design),
  mark: 'BẢN XEM',
  items: itemsOf(design, factsOf(session, product), true),
});

/** As `takePicture` without a hash and `acceptPicture` with one; and what the worker's limits say. */
type PictureReader = (bytes: Uint8Array, hash: string | null) => Promise<Outcome<TakenPicture>>;

/** A file's design with its pictures taken in, or why nothing of it is. */
async function readFile(text: string, waiting: WaitingPictures, readOne: PictureReader): Promise<Outcome<ReadDesign>> {
  const file = readDesignFile(text);
  if (!file.ok) return file;
  const { name, design, pictures } = file.value;
  for (const hash of picturesOf(design)) {
    const picture = await readOne(Buffer.from(pictures[hash] ?? '', 'base64'), hash);
    if (!picture.ok) return picture;
    waiting.keep(picture.value);
  }
  return ok({ name, design });
}

function designFile(session: OpenSession, id: number): Outcome<{ readonly name: string; readonly text: string }> {
  const own = Number.isSafeInteger(id) ? readOwnDesign(session.db, id) : undefined;
  if (!own) return err(problem('OC-6050'));
  const pictures = picturesOf(own.design).flatMap((hash) => {
    const picture = readPicture(session.db, hash);
    return picture ? [[hash, Buffer.from(picture.bytes).toString('base64')] as const] : [];
  });
  return ok({ name: own.name, text: writeDesignFile({ name: own.name, design: own.design, pictures: Object.fromEntries(pictures) }) });
}

type Surroundings = { readonly venue: Venue; readonly pictures: WaitingPictures; readonly pool: DrawPool };

export function addDesignFiles(door: FastifyInstance, { venue, pictures: waiting, pool }: Surroundings): void {
  const draw = async (reply: FastifyReply, session: OpenSession, paper: Paper): Promise<FastifyReply> => {
    const drawn = await pool.draw([paper], { pictures: picturesFor(session, paper, waiting), waiting: true });
    if (!drawn.ok) return send(reply, drawn);
    return reply.type('application/pdf').header('content-disposition', 'inline').send(Buffer.from(drawn.value));
  };

  const worker = createOutsideWorker<PictureTask, PictureAnswer>(workerAddress('../paper/design/picture-worker.ts', import.meta.url));
  door.addHook('onClose', worker.close);
  const readOne: PictureReader = async (bytes, hash) => {
    const answer = await worker.ask({ bytes, hash });
    return answer.ok ? answer.value.picture : answer;
  };

  door.post(DESK_FILES.certificatePictures, { bodyLimit: MOST_UPLOAD + 1024 }, async (request, reply) => {
    if (!Buffer.isBuffer(request.body)) return send(reply, err(problem('OC-6046')));
    const picture = await readOne(request.body, null);
    if (!picture.ok) return send(reply, picture);
    waiting.keep(picture.value);
    const { hash, width, height } = picture.value;
    return send<KeptPicture>(reply, ok({ hash, width, height }));
  });
  door.get<{ Params: { readonly hash: string } }>(`${DESK_FILES.certificatePictures}/:hash`, (request, reply) => {
    const session = venue.session();
    const picture = waiting.find(request.params.hash) ?? (session ? readPicture(session.db, request.params.hash) : undefined);
    if (!picture) return send(reply, err(problem('OC-1205')));
    return reply.type(picture.type).header('cache-control', 'private, max-age=86400, immutable').send(Buffer.from(picture.bytes));
  });

  door.get(DESK_FILES.certificateDesign, (request, reply) => {
    const session = venue.session();
    if (!session) return send(reply, err(problem('OC-1001')));
    const file = designFile(session, Number((request.query as { readonly id?: unknown }).id));
    if (!file.ok) return send(reply, file);
    const name = encodeURIComponent(`${file.value.name}.json`);
    return reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="mau-giay-chung-nhan.json"; filename*=UTF-8''${name}`)
      .send(file.value.text);
  });
  door.post(DESK_FILES.certificateDesign, { bodyLimit: FILE_LIMIT }, async (request, reply) => {
    if (!Buffer.isBuffer(request.body)) return send(reply, err(problem('OC-6040')));
    return send(reply, await readFile(request.body.toString('utf8'), waiting, readOne));
  });

  door.post(DESK_FILES.certificatePreview, async (request, reply) => {
    const session = venue.session();
    if (!session) return send(reply, err(problem('OC-1001')));
    const wanted = parseInput(zDesignPreview, request.body);
    if (!wanted.ok) return send(reply, wanted);
    const { design, dossier } = wanted.value;
    if (!hasPictures(session, design, waiting)) return send(reply, err(problem('OC-6048')));
    const product = (dossier === null ? undefined : readDossier(session.db, dossier)) ?? SAMPLE_PRODUCT;
    return draw(reply, session, designToLookAt(session, design, product));
  });
  door.post(DESK_FILES.certificateTest, async (request, reply) => {
    const session = venue.session();
    if (!session) return send(reply, err(problem('OC-1001')));
    const wanted = parseInput(zDesignTest, request.body);
    if (!wanted.ok) return send(reply, wanted);
    const { design, corrected } = wanted.value;
    const { deviation } = readCertificateSetting(session.db);
    const about = { author: readSessionRow(session.db).info.issuingBody, now: session.now() };
    const page = buildTestPage(design, about, corrected ? deviation : null);
    return draw(reply, session, corrected ? shiftPaper(page, againstDeviation(deviation)) : page);
  });
}
