/** Commands of the desk on certificate designs → their use cases. */
import { wireProblem } from '../../shared/contract/common.ts';
import type { CertificateDesigns, DeskDesignCommand } from '../../shared/contract/desk-design.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import type { CertificateDesign } from '../../shared/paper/certificate-design.ts';
import { BUILT_IN, BUILT_IN_DESIGNS } from '../../shared/paper/certificate-designs.ts';
import { checkDesign, itemName } from '../../shared/paper/check-design.ts';
import { type Problem, problem, warning } from '../../shared/problems/index.ts';
import { applyDesign, removeDesign, saveDesign, saveDeviation } from '../paper/design/save-design.ts';
import { readCertificateSetting, readOwnDesigns } from '../store/certificate-tables.ts';
import { readDossiers } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import type { WaitingPictures } from './certificate-pictures.ts';
import type { DeskHandlers } from './desk-commands.ts';
import { factsOf } from './desk-design-files.ts';
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

/** Texts that run out of their boxes at the least size, each with the first product it happens to. */
async function overfull(session: OpenSession, design: CertificateDesign): Promise<readonly Problem[]> {
  const { fitText } = await import('../paper/fit-text.ts');
  const { itemsOf } = await import('../../shared/paper/build-certificate.ts');
  const found = new Map<number, Problem>();
  for (const dossier of readDossiers(session.db)) {
    const facts = factsOf(session, dossier);
    design.items.forEach((item, i) => {
      if (item.kind !== 'text' || found.has(i)) return;
      const [text] = itemsOf({ ...design, background: 'none', frame: false, emblem: false, items: [item] }, facts);
      if (text?.kind === 'text' && !fitText(text).fits) found.set(i, warning('OC-6052', { item: itemName(item, i), product: dossier.name }));
    });
  }
  return [...found.values()];
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
      return ok([...checkDesign(design), ...(await overfull(session, design))].map(wireProblem));
    },
    'save-certificate-design': (wanted) => withSession((session) => saveDesign(session, wanted, waiting.find)),
    'apply-certificate-design': ({ key }) => withSession((session) => applyDesign(session, key)),
    'remove-certificate-design': ({ id }) => withSession((session) => removeDesign(session, id)),
    'save-certificate-deviation': (deviation) => withSession((session) => saveDeviation(session, deviation)),
  };
}
