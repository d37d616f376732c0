/** Cookies without a library: one name read, one name set. HttpOnly, same site, this host only; over HTTPS never sent over plain http. */
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Ports and http or https share cookies: a secure one goes by a name that plain http can neither set nor hide, so that each has its own. */
const nameOn = (protocol: string, name: string): string => (protocol === 'https' ? `__Host-${name}` : name);

/** The cookie of the protocol that the request came by, unless told otherwise. */
export function readCookie(request: FastifyRequest, name: string, protocol: string = request.protocol): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === nameOn(protocol, name)) return value;
  }
  return undefined;
}

/** `maxAgeSeconds` 0 removes it. Values are made of letters, digits, - and _ only. */
export const setCookie = (reply: FastifyReply, name: string, value: string, maxAgeSeconds: number): FastifyReply =>
  reply.header(
    'set-cookie',
    `${nameOn(reply.request.protocol, name)}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${maxAgeSeconds}${reply.request.protocol === 'https' ? '; Secure' : ''}`,
  );
