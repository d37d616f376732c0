/** Whether a certificate that was checked still is what the session says of its product. Names what differs, never what it should be. */
import { certificateContent } from '../../shared/paper/certificate-content.ts';
import { fileNames } from '../../shared/paper/file-names.ts';
import { numberGiven } from '../../shared/paper/number-series.ts';
import { type CertificateContent, cleanText } from '../../shared/proof/certificate-proof.ts';
import { readDossiers } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readNumbers } from '../store/paper-number-table.ts';
import { readSessionRow } from '../store/session-table.ts';
import { readResult } from './confirm-result.ts';

/**
 * `current`: as the register has it. `not-issued`: no number was given to the product's certificate. `reopened`: its result isn't confirmed at the moment. `gone`: the product
 * has no certificate any more. `replaced`: the register says something else in `fields`.
 */
export type CertificateStanding =
  | { readonly kind: 'current' | 'not-issued' | 'reopened' | 'gone' }
  | { readonly kind: 'replaced'; readonly fields: readonly (keyof CertificateContent)[] };

export function certificateStanding(session: OpenSession, content: CertificateContent): CertificateStanding {
  const { db, book } = session;
  const dossiers = readDossiers(db);
  const dossier = dossiers.find((d) => cleanText(d.code) === content.code);
  if (!dossier) return { kind: 'gone' };
  if (dossier.state !== 'confirmed') return { kind: 'reopened' };
  const result = readResult(session, dossier.code);
  if (result?.disposition !== 'recognise' || result.stars === null) return { kind: 'gone' };
  const folder = fileNames(dossiers.map((d) => d.code)).get(dossier.code) ?? dossier.code;
  const number = numberGiven(readNumbers(db), `giay-chung-nhan/${folder}`);
  if (number === '') return { kind: 'not-issued' };
  const today = certificateContent(readSessionRow(db).info, book, dossier, { stars: result.stars, number });
  if (!today) return { kind: 'not-issued' };
  const fields = (Object.keys(today) as (keyof CertificateContent)[]).filter((field) => today[field] !== content[field]);
  return fields.length === 0 ? { kind: 'current' } : { kind: 'replaced', fields };
}
