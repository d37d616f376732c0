/** The certificate design and the wording that `run` is told to use: files as the desk saves them. */
import { readFileSync } from 'node:fs';
import { type Outcome, ok } from '../shared/lib/outcome.ts';
import { type CertificateDesign, picturesOf } from '../shared/paper/certificate-design.ts';
import { readDesignFile } from '../shared/paper/design-file.ts';
import { ONLY_FACTS } from '../shared/paper/only-facts.ts';
import type { Wording } from '../shared/paper/wording/wording.ts';
import { readWordingFile } from '../shared/paper/wording/wording-file.ts';
import { acceptPicture } from './paper/design/read-picture.ts';
import type { Pictures } from './paper/pictures.ts';

export type GivenOffice = { readonly certificateDesign: CertificateDesign; readonly wording: Wording; readonly pictures: Pictures };

async function readDesign(file: string): Promise<Outcome<Pick<GivenOffice, 'certificateDesign' | 'pictures'>>> {
  const read = readDesignFile(readFileSync(file, 'utf8'));
  if (!read.ok) return read;
  const pictures = new Map<string, Uint8Array>();
  for (const hash of picturesOf(read.value.design)) {
    const picture = await acceptPicture(hash, Buffer.from(read.value.pictures[hash] ?? '', 'base64'));
    if (!picture.ok) return picture;
    pictures.set(hash, picture.value.bytes);
  }
  return ok({ certificateDesign: read.value.design, pictures });
}

/** Paths, or undefined: the program's own. OC-6040…6049 of the design, OC-6072…6075 of the wording. Throws when a file can't be read. */
export async function readOffice(design: string | undefined, wording: string | undefined): Promise<Outcome<GivenOffice>> {
  const drawn = design === undefined ? ok({ certificateDesign: ONLY_FACTS.certificateDesign, pictures: new Map() }) : await readDesign(design);
  if (!drawn.ok) return drawn;
  const words = wording === undefined ? ok(ONLY_FACTS.wording) : readWordingFile(readFileSync(wording, 'utf8'));
  return words.ok ? ok({ ...drawn.value, wording: words.value }) : words;
}
