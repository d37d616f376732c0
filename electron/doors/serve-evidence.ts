/** Bytes of evidence over HTTP, the same for every door once it has said who may read what. Ids only: no path from outside touches the disk. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { EvidenceItem } from '../../shared/evidence.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import type { EvidenceKeeper } from '../dossier/evidence/keep-evidence.ts';
import { type PageSize, pagePath } from '../store/evidence-folder.ts';
import { readEvidenceFile } from '../store/evidence-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { send } from './answer.ts';

export type PageAsked = { readonly id: number; readonly page: number; readonly size: PageSize };

const zId = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const zPageAsked = z.object({
  id: zId,
  page: z.coerce.number().int().min(1).max(100_000),
  file: z.enum(['small.jpg', 'large.jpg']).transform((name) => name.slice(0, 5) as PageSize),
});

/** `:id/:page/:file` of an address. OC-2724 for anything that isn't a page's. */
export function parsePage(params: unknown): Outcome<PageAsked> {
  const parsed = zPageAsked.safeParse(params);
  return parsed.success ? ok({ id: parsed.data.id, page: parsed.data.page, size: parsed.data.file }) : err(problem('OC-2724'));
}

/** `:id` of an address. */
export function parseId(params: unknown): Outcome<number> {
  const parsed = z.object({ id: zId }).safeParse(params);
  return parsed.success ? ok(parsed.data.id) : err(problem('OC-2724'));
}

/** An id is drawn by chance and its content never changes: a device may keep the page for good, and only this device. */
const KEEP = 'private, max-age=31536000, immutable';

function sendUnchanged(request: FastifyRequest, reply: FastifyReply, etag: string): boolean {
  reply.header('etag', etag);
  return request.headers['if-none-match'] === etag;
}

/** One page as a picture; drawn before all others when it isn't there yet. OC-2722 (503) when that takes too long, OC-2723, OC-2724. */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  session: OpenSession,
  keeper: EvidenceKeeper,
  item: EvidenceItem,
  { page, size }: PageAsked,
): Promise<FastifyReply> {
  if (page > item.pages) return send(reply, err(problem('OC-2724')));
  const path = pagePath(session.db, item.hash, page, size);
  let bytes = await readFile(path).catch(() => null);
  if (!bytes) {
    const file = readEvidenceFile(session.db, item.hash);
    const drawn = file ? await keeper.preparer.page(file, page) : err(problem('OC-2724'));
    if (!drawn.ok) {
      if (drawn.problems[0]?.code === 'OC-2722') reply.header('retry-after', '2');
      return send(reply, drawn);
    }
    bytes = await readFile(path);
  }
  reply.header('cache-control', KEEP);
  if (sendUnchanged(request, reply, `"${item.id}-${page}-${size}"`)) return reply.code(304).send();
  return reply.type('image/jpeg').send(bytes);
}

export type ByteRange = { readonly start: number; readonly end: number };

/** `Range: bytes=…` of one stretch → what to send, both ends included; null: the whole file; 'none': nothing of it is in the file. */
export function parseRange(header: string | undefined, bytes: number): ByteRange | null | 'none' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.replace(/\s/g, '') ?? '');
  if (!match) return null;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return null;
  if (first === '') {
    const length = Math.min(Number(last), bytes);
    return length === 0 ? 'none' : { start: bytes - length, end: bytes - 1 };
  }
  const start = Number(first);
  const end = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (last !== '' && Number(last) < start) return null;
  return start < bytes ? { start, end } : 'none';
}

/** Nothing in a file that came from outside may run or load anything. */
export const ORIGINAL_POLICY = "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

/** `shown`: a browser shows it; else it is kept. The name as it is, and in plain letters for old programs. */
export const dispositionOf = (name: string, shown: boolean): string => {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  return `${shown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`;
};

/** The file as it was attached, in whole or in part (Range). OC-2717 changed since, OC-2718 gone, OC-2731 (416) range outside. */
export async function sendOriginal(request: FastifyRequest, reply: FastifyReply, keeper: EvidenceKeeper, item: EvidenceItem): Promise<FastifyReply> {
  const original = await keeper.originals.open(item);
  if (!original.ok) return send(reply, original);
  const etag = `"${item.id}"`;
  reply.headers({
    'cache-control': 'private, no-cache',
    'accept-ranges': 'bytes',
    'content-security-policy': ORIGINAL_POLICY,
    'content-disposition': dispositionOf(item.name, item.kind === 'pdf' || item.kind === 'image'),
  });
  if (sendUnchanged(request, reply, etag)) return reply.code(304).send();
  const condition = request.headers['if-range'];
  const range = condition === undefined || condition === etag ? parseRange(request.headers.range, item.bytes) : null;
  if (range === 'none') return send(reply.header('content-range', `bytes */${item.bytes}`), err(problem('OC-2731')));
  reply.type(item.mime);
  if (range === null) return reply.header('content-length', item.bytes).send(createReadStream(original.value));
  const { start, end } = range;
  return reply
    .code(206)
    .headers({ 'content-range': `bytes ${start}-${end}/${item.bytes}`, 'content-length': end - start + 1 })
    .send(createReadStream(original.value, { start, end }));
}
