/** Certificate of a recognised product: a design filled with its facts. Decision 26/2026/QĐ-TTg: 3 and 4 stars, 36 months. */
import { proofText } from '../proof/certificate-proof.ts';
import type { RankedResult } from '../result.ts';
import { certificateContent } from './certificate-content.ts';
import { type CertificateDesign, type DesignItem, pageOf } from './certificate-design.ts';
import { type CertificateFacts, certificateFacts } from './certificate-fields.ts';
import { correctionLine, markOf, type PaperContext } from './context.ts';
import { fillFields } from './fill-fields.ts';
import { A4, type Item, type Paper, type PlacedPaper } from './paper.ts';
import { NOTE_AT } from './replaced.ts';
import { DOTS } from './words.ts';

/**
 * The nth certificate number after `first` (0 = first itself): counts the leading digits, or else the last run of digits, keeping
 * zeros and everything around: "0099/GCN" + 2 → "0101/GCN". Dots when nothing was given.
 */
export function certificateNumber(first: string, n: number): string {
  const text = first.trim();
  if (!text) return DOTS;
  const match = /^()(\d+)(.*)$/su.exec(text) ?? /^(.*?)(\d+)(\D*)$/su.exec(text);
  if (!match) return `${DOTS} ${text}`;
  const [, before = '', digits = '', after = ''] = match;
  return `${before}${(BigInt(digits) + BigInt(n)).toString().padStart(digits.length, '0')}${after}`;
}

const BLACK = '#000000';
/** Radius of the drum's face in the middle of the page, millimetres. */
const EMBLEM = 58;

function itemOf(item: DesignItem, facts: CertificateFacts): readonly Item[] {
  const { x, y, width, height } = item;
  switch (item.kind) {
    case 'text': {
      const { align, vertical, size, minSize, colour, family } = item;
      const text = fillFields(item.text, facts.fields, item);
      const look = { ...(colour === BLACK ? {} : { colour }), ...(family === 'tinos' ? {} : { family }) };
      return text === '' ? [] : [{ kind: 'text', x, y, width, height, text, align, vertical, size, minSize, ...look }];
    }
    case 'stars': {
      const { count } = facts;
      // What is too wide for its box becomes smaller as a whole.
      const share = Math.min(1, width / (count * height + (count - 1) * item.spacing) || 1);
      return [{ kind: 'stars', x: x + width / 2, y: y + height / 2, size: height * share, gap: item.spacing * share, count }];
    }
    case 'qr':
      return [{ kind: 'qr', x, y, size: Math.min(width, height), text: facts.qr, ...(facts.proof ? { proof: facts.proof } : {}) }];
    case 'rule':
      return [{ kind: 'rule', x, y: y + height / 2, width }];
    case 'box':
      return [{ kind: 'box', x, y, width, height }];
    case 'picture':
      return [{ kind: 'picture', x, y, width, height, hash: item.picture }];
    case 'note':
      return [];
  }
}

/** What is drawn of a design with these facts. `blank`: the picture of paper that is printed already is drawn too, for looking at. */
export function itemsOf(design: CertificateDesign, facts: CertificateFacts, blank = false): readonly Item[] {
  const { width, height } = pageOf(design);
  const { background, backgroundPicture: hash } = design;
  return [
    ...(hash !== null && (background === 'picture' || (background === 'blank' && blank))
      ? [{ kind: 'picture', x: 0, y: 0, width, height, hash, behind: true } as const]
      : []),
    ...(design.frame ? [{ kind: 'frame' } as const] : []),
    ...(design.emblem ? [{ kind: 'emblem', x: width / 2, y: height / 2, radius: EMBLEM } as const] : []),
    ...design.items.flatMap((item) => itemOf(item, facts)),
  ];
}

/** Page and place of the replacing line of a design. */
export function sheetOf(design: CertificateDesign): Pick<PlacedPaper, 'format' | 'noteAt'> {
  const { height: pageHeight } = pageOf(design);
  const note = design.items.find((item) => item.kind === 'note') ?? { x: 15, y: pageHeight - 14, width: 120, height: 5 };
  const { x, y, width, height } = note;
  const isKnown = x === NOTE_AT.x && y === NOTE_AT.y && width === NOTE_AT.width && height === NOTE_AT.height;
  return {
    format: { ...A4, landscape: design.landscape, margins: { top: 0, right: 0, bottom: 0, left: 0 } },
    ...(isKnown ? {} : { noteAt: { x, y, width, height } }),
  };
}

/** The signed text of a certificate that counts; undefined of a preview, of a rehearsal and where the session has no key or lacks a fact. */
function proofOf(
  { record, book, signer, rehearsal }: PaperContext,
  { stars, dossier }: RankedResult,
  number: string,
  isConfirmed: boolean,
): string | undefined {
  if (!signer || !isConfirmed || rehearsal || stars === null) return undefined;
  const content = certificateContent(record.info, book, dossier, { stars, number });
  return content ? proofText(content, signer) : undefined;
}

/** A certificate to look at: nothing that could be copied off the screen and pass. */
export const withoutProof = (paper: Paper): Paper =>
  paper.kind === 'placed' ? { ...paper, items: paper.items.map((item) => (item.kind === 'qr' ? { ...item, proof: undefined } : item)) } : paper;

/** Builds a certificate; the result must be one to recognise. `number` comes from `certificateNumber`. */
export function buildCertificate(context: PaperContext, result: RankedResult, number: string, isConfirmed: boolean, id: string): PlacedPaper {
  const { stars, dossier } = result;
  if (stars === null) throw new RangeError(`${dossier.code} has no stars`);
  const { record, book, certificateDesign } = context;
  const proof = proofOf(context, result, number, isConfirmed);
  const facts = certificateFacts(record.info, book, dossier, { stars, number, correction: correctionLine(context, dossier.code) });
  return {
    kind: 'placed',
    id,
    title: `Giấy chứng nhận sản phẩm OCOP – ${dossier.name}`,
    author: record.info.issuingBody,
    createdAt: context.now,
    ...sheetOf(certificateDesign),
    mark: markOf(context, isConfirmed ? '' : 'BẢN XEM'),
    items: itemsOf(certificateDesign, proof === undefined ? facts : { ...facts, proof }),
  };
}
