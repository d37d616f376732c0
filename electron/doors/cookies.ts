/** Cookies without a library: one name read, one name set. HttpOnly, same site, this host only. */
import type { FastifyReply, FastifyRequest } from 'fastify';

export function readCookie(request: FastifyRequest, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}

/** `maxAgeSeconds` 0 removes it. Values are made of letters, digits, - and _ only. */
export const setCookie = (reply: FastifyReply, name: string, value: string, maxAgeSeconds: number): FastifyReply =>
  reply.header('set-cookie', `${name}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${maxAgeSeconds}`);
