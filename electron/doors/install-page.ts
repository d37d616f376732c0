/**
 * "An toàn": on plain http, the page that takes a phone through trusting the session's authority, and the files to install; by HTTPS, the proof that it worked. Plain HTML,
 * no script, nothing of the session but its certificate.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { INSTALL_PATH } from '../../shared/contract/install-path.ts';
import { err } from '../../shared/lib/outcome.ts';
import { formatDate } from '../../shared/lib/vietnamese.ts';
import { inGroups } from '../../shared/network/fingerprint.ts';
import { describeProblem, type Language, problem } from '../../shared/problems/index.ts';
import type { Authority } from '../safety/https/authority.ts';
import { send } from './answer.ts';
import { INSTALL_STYLE } from './install-page-style.ts';
import { INSTALL_WORDS, type PhoneKind } from './install-page-words.ts';
import { phoneProfile } from './phone-profile.ts';
import { escaped, type PlainPage, sendPlain } from './plain-page.ts';
import type { SecureDoor } from './secure-door.ts';
import type { Venue } from './venue.ts';

const PATH = {
  style: `${INSTALL_PATH}/trang.css`,
  certificate: `${INSTALL_PATH}/ocop-hoi-dong.crt`,
  profile: `${INSTALL_PATH}/ocop-hoi-dong.mobileconfig`,
  works: `${INSTALL_PATH}/thu`,
} as const;

const zAsked = z.object({ lang: z.enum(['vi', 'en']).catch('vi') });
const languageOf = (request: FastifyRequest): Language => zAsked.parse(request.query ?? {}).lang;

const kindOf = (agent: string): PhoneKind => (/iPhone|iPad|iPod|Macintosh/.test(agent) ? 'ios' : 'android');

/** Host of the request, without its port. */
const hostOf = (request: FastifyRequest): string => (request.headers.host ?? '').replace(/:\d+$/, '');

/** The address by HTTPS that begins as this request's does, if the certificate holds it; else the likeliest. */
const secureFor = (venue: Venue, host: string): string => venue.secure().find((one) => new URL(one).hostname === host) ?? venue.secure()[0] ?? '';

const inLanguage = (path: string, language: Language): string => (language === 'en' ? `${path}?lang=en` : path);

function pageOf(path: string, language: Language, title: string, body: string): PlainPage {
  const other = { href: `${path}?lang=${language === 'vi' ? 'en' : 'vi'}`, word: INSTALL_WORDS[language].other };
  return { language, title, style: PATH.style, other, body };
}

function installBody(authority: Authority, language: Language, own: PhoneKind, secure: string): string {
  const words = INSTALL_WORDS[language];
  const filled = (text: string): string =>
    text.replaceAll('{name}', escaped(authority.name)).replaceAll('{until}', formatDate(new Date(authority.until).toISOString()));
  const kinds: readonly PhoneKind[] = own === 'ios' ? ['ios', 'android'] : ['android', 'ios'];
  const file = { android: PATH.certificate, ios: PATH.profile };
  const phones = kinds.map(
    (kind) => `<details${kind === own ? ' open' : ''}><summary>${words.phone[kind]}</summary>
<a class="main" href="${file[kind]}">${words.load[kind]}</a>
<ol>${words.steps[kind].map((step) => `<li>${filled(step)}</li>`).join('')}</ol>
</details>`,
  );
  return `<p>${words.why}</p>
${phones.join('\n')}
<h2>${words.compareTitle}</h2>
<p>${words.compare}</p>
<p class="print">${inGroups(authority.fingerprint)}</p>
<a class="main" href="${escaped(inLanguage(`${secure}${PATH.works}`, language))}">${words.test}</a>
<p class="look">${words.testHint}</p>
<h2>${words.removeTitle}</h2>
${kinds.map((kind) => `<p>${filled(words.remove[kind])}</p>`).join('\n')}
<p class="quiet">${filled(words.removeWhy)}</p>`;
}

/** Adds the page and its files to the members' door. */
export function serveInstallPage(door: FastifyInstance, venue: Venue, secure: () => SecureDoor): void {
  door.get(PATH.style, (_request, reply) => reply.type('text/css; charset=utf-8').send(INSTALL_STYLE));
  door.get(INSTALL_PATH, (request, reply) => {
    const language = languageOf(request);
    const { title, plain } = INSTALL_WORDS[language];
    const authority = secure().authority();
    if (authority) {
      const body = installBody(authority, language, kindOf(request.headers['user-agent'] ?? ''), secureFor(venue, hostOf(request)));
      return sendPlain(reply, 200, pageOf(INSTALL_PATH, language, title, body));
    }
    const words = describeProblem(problem('OC-7410'), language);
    return sendPlain(
      reply,
      404,
      pageOf(INSTALL_PATH, language, title, `<p class="look">${escaped(words)} <small>OC-7410</small></p><a class="main" href="/">${plain}</a>`),
    );
  });
  door.get(PATH.works, (request, reply) => {
    const language = languageOf(request);
    // Reached by http it proves nothing.
    if (request.protocol !== 'https') return reply.redirect(inLanguage(INSTALL_PATH, language), 302);
    const { works, worksNext, enter, title } = INSTALL_WORDS[language];
    return sendPlain(
      reply,
      200,
      pageOf(PATH.works, language, title, `<p class="works" role="status">${works}</p><p>${worksNext}</p><a class="main" href="/">${enter}</a>`),
    );
  });
  door.get(PATH.certificate, (_request, reply) => {
    const authority = secure().authority();
    if (!authority) return send(reply, err(problem('OC-7410')));
    return reply.type('application/x-x509-ca-cert').header('content-disposition', 'attachment; filename="ocop-hoi-dong.crt"').send(Buffer.from(authority.root));
  });
  door.get(PATH.profile, (_request, reply) => {
    const authority = secure().authority();
    if (!authority) return send(reply, err(problem('OC-7410')));
    return reply.type('application/x-apple-aspen-config').send(phoneProfile(authority));
  });
}
