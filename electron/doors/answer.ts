/** Outcome → HTTP answer, and the frame every door stands in: headers, limits, errors in words, no stack ever sent. */
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Answer, wireProblem } from '../../shared/contract/common.ts';
import { err, type Outcome } from '../../shared/lib/outcome.ts';
import { type Problem, type ProblemCode, problem } from '../../shared/problems/index.ts';
import { guardSockets, LAN_SOCKETS, type SocketLimits } from './guard-sockets.ts';

const STATUS: Partial<Record<ProblemCode, number>> = {
  'OC-1105': 401,
  'OC-1107': 400,
  'OC-1202': 403,
  'OC-1203': 500,
  'OC-1204': 429,
  'OC-1205': 404,
  'OC-2717': 410,
  'OC-2718': 410,
  'OC-2720': 403,
  'OC-2721': 403,
  'OC-2722': 503,
  'OC-2724': 404,
  'OC-2731': 416,
  'OC-7006': 503,
  'OC-7007': 503,
  'OC-7322': 429,
  'OC-7410': 404,
};

export const wireAnswer = <T>(outcome: Outcome<T>): Answer<T> =>
  outcome.ok ? { ok: true, value: outcome.value, warnings: outcome.warnings.map(wireProblem) } : { ok: false, problems: outcome.problems.map(wireProblem) };

/** The HTTP status of an outcome. */
export const statusOf = (outcome: Outcome<unknown>): number => (outcome.ok ? 200 : (STATUS[outcome.problems[0]?.code ?? 'OC-1203'] ?? 422));

export function send<T>(reply: FastifyReply, outcome: Outcome<T>): FastifyReply {
  return reply.code(statusOf(outcome)).type('application/json; charset=utf-8').send(wireAnswer(outcome));
}

/** Half an emoji, as a page that cuts a text at its length limit sends it, becomes U+FFFD: the file can't hold it, and a resend must read the same. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toWellFormed(), wellFormed(inner)]));
}

/** zod → Outcome: OC-1201 names the first field that doesn't fit. */
export function parseInput<S extends z.ZodType>(schema: S, body: unknown): Outcome<z.output<S>> {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return { ok: true, value: wellFormed(parsed.data) as z.output<S>, warnings: [] };
  return err(problem('OC-1201', { where: parsed.error.issues[0]?.path.join('.') || 'nội dung' }));
}

/** Content security policy: the pages on the network need nothing but their own files. */
const onlyOwn = (connect: string): string =>
  `default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src ${connect}; manifest-src 'self'; worker-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
export const STRICT_POLICY = onlyOwn("'self'");
/** A member's page whose host is gone asks the stand-by laptop, which may be paired long after the page was loaded. No script but the door's own runs there to use it. */
export const MEMBER_POLICY = onlyOwn("'self' http:");
/** Media type of a workbook. */
export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The desk's component library sets styles from script, and its papers are shown in a frame. */
export const DESK_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'self'; frame-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** Hosts that the door answers to: plain addresses and names without a domain, so that a foreign name rebound to us is refused. */
export type HostRule = (hostname: string) => boolean;
export const loopbackOnly: HostRule = (name) => name === '127.0.0.1' || name === 'localhost' || name === '[::1]';
export const addressOrLocal: HostRule = (name) =>
  loopbackOnly(name) || /^\d{1,3}(\.\d{1,3}){3}$/.test(name) || /^\[[0-9a-f:.]+\]$/i.test(name) || name.endsWith('.local') || /^[\w-]+$/.test(name);

const hostName = (request: FastifyRequest): string => (request.headers.host ?? '').replace(/:\d+$/, '');

/** A request that changes something must come from a page of this very door. */
function foreignOrigin(request: FastifyRequest): boolean {
  const { origin, host } = request.headers;
  return request.method !== 'GET' && origin !== undefined && origin !== `${request.protocol}://${host}`;
}

/** `anyOrigin`: a route that pages of another host of ours may ask; what it answers is sealed. */
export type RouteMark = { readonly anyOrigin?: boolean };

/**
 * What a page of another origin has its browser fetch, a picture or a frame of a paper, say; pages on another port count as the same site
 * for cookies. Browsers say so to addresses they trust, the laptop's own among them. A link to a door's page may be followed from anywhere.
 */
function foreignFetch(request: FastifyRequest): boolean {
  if ((request.routeOptions.config as RouteMark).anyOrigin) return false;
  const { 'sec-fetch-site': site = 'none', 'sec-fetch-mode': mode } = request.headers;
  if (site === 'none' || site === 'same-origin') return false;
  return mode !== 'navigate' || request.method !== 'GET' || /^\/(?:files|api)\//.test(request.url);
}

/** How long a door waits, ms: for a request's head, for the whole request, and for a peer that neither sends nor takes. */
export type Patience = { readonly headersMs: number; readonly requestMs: number; readonly quietMs: number };
/** A feed's beat keeps a listener that takes it from ever being quiet. */
export const LAN_PATIENCE: Patience = { headersMs: 15_000, requestMs: 60_000, quietMs: 90_000 };

/** zod reads what comes in here. Fastify's own compilers of schemas would be loaded at every start for nothing. */
const noSchemas = (): never => {
  throw new Error('routes have no schema of Fastify’s');
};
const NO_SCHEMAS = { compilersFactory: { buildValidator: () => noSchemas, buildSerializer: () => noSchemas } };

/**
 * An empty door: safe headers, Host and Origin checks, JSON only, errors as problems. Answers nothing but 404 yet.
 * `explain` may put an unexpected error in words for whoever comes through this door; otherwise it is OC-1203.
 */
export function buildDoor(
  hosts: HostRule,
  policy: string,
  bodyLimit: number,
  explain: (error: unknown) => Problem | undefined = () => undefined,
  patience: Patience = LAN_PATIENCE,
  sockets: SocketLimits = LAN_SOCKETS,
): FastifyInstance {
  const { headersMs, requestMs, quietMs } = patience;
  const door = Fastify({
    logger: false,
    bodyLimit,
    requestTimeout: requestMs,
    connectionTimeout: quietMs,
    http: { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: Math.min(5000, headersMs / 4) },
    forceCloseConnections: true,
    trustProxy: false,
    // Nobody asks for the head of a feed or a paper; the one would never end, the other draw for nothing.
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: 400 },
    schemaController: NO_SCHEMAS,
    // An address that can't be decoded never reaches the hooks and handlers below.
    frameworkErrors: (_error, _request, reply) => void send(reply, err(problem('OC-1201', { where: 'địa chỉ' }))),
  });
  const guard = guardSockets(door.server, sockets);
  door.addHook('onRequest', async (request, reply) => {
    if (!(await guard.turn(request.raw))) return reply.hijack();
    reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'SAMEORIGIN',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    if (!hosts(hostName(request)) || foreignOrigin(request) || foreignFetch(request)) return send(reply, err(problem('OC-1202')));
  });
  door.setErrorHandler((error, _request, reply) => {
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    if (status < 500) return send(reply, err(problem('OC-1201', { where: status === 413 ? 'quá lớn' : 'nội dung' })));
    process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
    return send(reply, err(explain(error) ?? problem('OC-1203')));
  });
  door.setNotFoundHandler((_request, reply) => send(reply, err(problem('OC-1205'))));
  return door;
}
