/** Pages that the doors write themselves: plain HTML without script, one style sheet, for any phone. */
import type { FastifyReply } from 'fastify';
import type { Language } from '../../shared/problems/index.ts';

/** A form of the page itself and its own style sheet, nothing else. */
const POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');

export type PlainPage = {
  readonly language: Language;
  readonly title: string;
  /** Address of the style sheet. */
  readonly style: string;
  /** The same page in the other language: address and word. */
  readonly other: { readonly href: string; readonly word: string };
  /** HTML below the heading. */
  readonly body: string;
};

const htmlOf = ({ language, title, style, other, body }: PlainPage): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main>
<header><h1>${title}</h1><a href="${escaped(other.href)}" lang="${language === 'vi' ? 'en' : 'vi'}">${other.word}</a></header>
${body}
</main>
</body>
</html>
`;

export const sendPlain = (reply: FastifyReply, status: number, page: PlainPage): FastifyReply =>
  reply.code(status).header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(htmlOf(page));
