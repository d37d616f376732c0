/** Commands of the desk on certificate designs → their use cases. */
import { wireProblem } from '../../shared/contract/common.ts';
import type { CertificateDesigns, DeskDesignCommand } from '../../shared/contract/desk-design.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { BUILT_IN, BUILT_IN_DESIGNS } from '../../shared/paper/certificate-designs.ts';
import { certificateFacts } from '../../shared/paper/certificate-fields.ts';
import { checkDesign } from '../../shared/paper/check-design.ts';
import { nthNumber } from '../../shared/paper/number-series.ts';
import { problem } from '../../shared/problems/index.ts';
import { applyDesign, removeDesign, saveDesign, saveDeviation } from '../paper/design/save-design.ts';
import { readCertificateSetting, readOwnDesigns } from '../store/certificate-tables.ts';
import { readDossiers } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readSessionRow } from '../store/session-table.ts';
import type { WaitingPictures } from './certificate-pictures.ts';
import type { DeskHandlers } from './desk-commands.ts';
import type { Venue } from './venue.ts';

function designsOf(session: OpenSession): CertificateDesigns {
  const own = readOwnDesigns(session.db);
  return {
    ...readCertificateSetting(session.db),
    months: session.book.certificateMonths,
    designs: [
      ...BUILT_IN.map((key) => ({ key, name: '', savedAt: '', design: BUILT_IN_DESIGNS[key] })),
      ...own.map(({ id, name, savedAt, design }) => ({ key: id, name, savedAt, design })),
    ],
  };
}

export function deskDesignHandlers(venue: Venue, waiting: WaitingPictures): Pick<DeskHandlers, DeskDesignCommand> {
  const withSession = <T>(use: (session: OpenSession) => Outcome<T>): Outcome<T> => {
    const session = venue.session();
    return session ? use(session) : err(problem('OC-1001'));
  };
  return {
    'read-certificate-designs': () => withSession((session) => ok(designsOf(session))),
    'check-certificate-design': async ({ design }) => {
      const session = venue.session();
      if (!session) return err(problem('OC-1001'));
      const { findOverfull } = await import('../paper/design/find-overfull.ts');
      const { info, profile } = readSessionRow(session.db);
      const number = nthNumber({ info, profile }, 'certificate', 0);
      const products = readDossiers(session.db).map((dossier) => certificateFacts(info, session.book, dossier, { stars: 4, number, correction: '' }));
      return ok([...checkDesign(design), ...findOverfull(design, products)].map(wireProblem));
    },
    'save-certificate-design': (wanted) => withSession((session) => saveDesign(session, wanted, waiting.find)),
    'apply-certificate-design': ({ key }) => withSession((session) => applyDesign(session, key)),
    'remove-certificate-design': ({ id }) => withSession((session) => removeDesign(session, id)),
    'save-certificate-deviation': (deviation) => withSession((session) => saveDeviation(session, deviation)),
  };
}
