/** A design as a file to give away: JSON with the format's name and version, and the pictures beside it in base64. */
import { z } from 'zod';
import { err, type Outcome, ok } from '../lib/outcome.ts';
import { problem } from '../problems/index.ts';
import { type CertificateDesign, DESIGN_VERSION, picturesOf, zDesign, zPictureHash } from './certificate-design.ts';
import { checkDesign } from './check-design.ts';

export const DESIGN_FORMAT = 'ocop-mau-giay-chung-nhan';
export const MOST_NAME = 80;
export const zDesignName = z.string().trim().min(1).max(MOST_NAME);

/** `pictures`: base64 by SHA-256; what they hold is for the reader of pictures to judge. */
export type DesignFile = { readonly name: string; readonly design: CertificateDesign; readonly pictures: Readonly<Record<string, string>> };

/** The file's text, two spaces deep, so that it can be read and compared. */
export const writeDesignFile = ({ name, design, pictures }: DesignFile): string =>
  `${JSON.stringify({ format: DESIGN_FORMAT, version: DESIGN_VERSION, name, design, pictures }, null, 2)}\n`;

const zHead = z.object({ format: z.literal(DESIGN_FORMAT), version: z.int().min(1) });
const zFile = z.object({ name: zDesignName, design: zDesign, pictures: z.record(zPictureHash, z.base64()).default({}) });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** A design from a file's text, whole or not at all. OC-6040 no such file, OC-6041 of a newer program, OC-6042 not allowed, OC-6043 unknown field, OC-6048 a picture is missing. */
export function readDesignFile(text: string): Outcome<DesignFile> {
  const value = parsed(text);
  const head = zHead.safeParse(value);
  if (!head.success) return err(problem('OC-6040'));
  const { version } = head.data;
  if (version > DESIGN_VERSION) return err(problem('OC-6041', { found: version, allowed: DESIGN_VERSION }));
  const file = zFile.safeParse(value);
  if (!file.success) {
    const places = [...new Set(file.error.issues.map(({ path }) => path.join('.').slice(0, 80) || 'design'))].slice(0, 10);
    const [first, ...others] = places.map((where) => problem('OC-6042', { where }));
    return err(first ?? problem('OC-6040'), ...others);
  }
  const { design, pictures } = file.data;
  const errors = checkDesign(design).filter((p) => p.grade === 'error');
  if (picturesOf(design).some((hash) => !Object.hasOwn(pictures, hash))) errors.push(problem('OC-6048'));
  const [first, ...others] = errors;
  return first ? err(first, ...others) : ok(file.data);
}
