/**
 * "Kiểm tra giấy chứng nhận": a page of the hall's door for anybody with the text of a certificate's QR code. Plain HTML, no script, nothing kept, nobody logged in. A page on plain http
 * gets no camera, so the phone's own camera reads the code and its text is pasted here.
 */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { describeProblem, type Language, problem } from '../../shared/problems/index.ts';
import { certificateFactsSaid } from '../../shared/proof/certificate-words.ts';
import { type Judgement, judgeCertificate } from '../result/judge-certificate.ts';
import { checkCertificate } from '../safety/check-certificate.ts';
import { sessionPublicKeys } from '../safety/session-key.ts';
import type { OpenSession } from '../store/open-session.ts';
import { CHECK_STYLE } from './check-page-style.ts';
import { CHECK_WORDS } from './check-page-words.ts';
import { escaped, type PlainPage, sendPlain } from './plain-page.ts';
import { createFailureLimit } from './rate-limit.ts';
import type { Venue } from './venue.ts';

export const CHECK_PAGE = '/kiem-tra';
const STYLE = `${CHECK_PAGE}/trang.css`;
/** Every check costs the laptop a signature and a look into the register: so many an address and minute. */
const MOST_A_MINUTE = 30;

/** A code has about 500 letters; a longer text is none. Anything else in the address is somebody else's. */
const zAsked = z.object({ ma: z.string().max(4000).catch(''), lang: z.enum(['vi', 'en']).catch('vi') });

function verdictHtml({ verdict, problems, content, fingerprint }: Judgement, language: Language): string {
  const words = CHECK_WORDS[language];
  const facts = content
    ? `<h2>${words.says[verdict]}</h2><dl>${certificateFactsSaid(content, fingerprint)
        .map(({ label, value }) => `<dt>${escaped(label[language])}</dt><dd>${escaped(value)}</dd>`)
        .join('')}</dl>`
    : '';
  const sentences = problems.map((p) => `<p>${escaped(describeProblem(p, language))} <small>${p.code}</small></p>`).join('');
  return `<section class="${verdict}" role="status"><p class="verdict"><span aria-hidden="true">${words.signs[verdict]}</span> ${words.verdicts[verdict]}</p>${sentences}${facts}</section>`;
}

function pageOf(text: string, language: Language, answer: string, session: OpenSession | null): PlainPage {
  const words = CHECK_WORDS[language];
  const keys = session ? sessionPublicKeys(session.db) : [];
  const body = `${answer}
<form action="${CHECK_PAGE}" method="get">
<label for="ma">${words.paste}</label>
<textarea id="ma" name="ma" rows="6" maxlength="4000" required spellcheck="false" autocapitalize="off">${escaped(text)}</textarea>
${language === 'en' ? '<input type="hidden" name="lang" value="en">' : ''}
<button>${words.check}</button>
</form>
<ol>${words.steps.map((step) => `<li>${step}</li>`).join('')}</ol>
<p class="quiet">${keys.length > 0 ? `${words.keys} ${keys.map((key) => `<b>${escaped(key.fingerprint.match(/.{4}/g)?.join(' ') ?? '')}</b>`).join(', ')}.` : words.noSession}</p>`;
  return { language, title: words.title, style: STYLE, other: { href: `${CHECK_PAGE}?lang=${language === 'vi' ? 'en' : 'vi'}`, word: words.other }, body };
}

/** Adds the page to a door. Answers what the session in hand knows; without one no key is known. */
export function serveCheckPage(door: FastifyInstance, venue: Venue): void {
  const asked = createFailureLimit(MOST_A_MINUTE, 60_000);
  door.get(STYLE, (_request, reply) => reply.type('text/css; charset=utf-8').send(CHECK_STYLE));
  door.get(CHECK_PAGE, (request, reply) => {
    const { ma: text, lang: language } = zAsked.parse(request.query ?? {});
    const session = venue.session();
    if (text.trim() === '') return sendPlain(reply, 200, pageOf('', language, '', session));
    if (asked.blocked(request.ip)) {
      const words = escaped(describeProblem(problem('OC-7115'), language));
      return sendPlain(reply, 429, pageOf(text, language, `<section class="strange" role="status"><p>${words} <small>OC-7115</small></p></section>`, session));
    }
    asked.failed(request.ip);
    const found = checkCertificate(text, session ? sessionPublicKeys(session.db).map((key) => key.publicKey) : []);
    const judgement = judgeCertificate(found, session, session?.now() ?? new Date().toISOString());
    return sendPlain(reply, 200, pageOf(text, language, verdictHtml(judgement, language), session));
  });
}
