/** A certificate's code judged against a session: is it ours, is it as it was signed, does it still hold? */
import { inFours } from '../../shared/lib/base32.ts';
import { formatDate, localDate } from '../../shared/lib/vietnamese.ts';
import { type Problem, problem, warning } from '../../shared/problems/index.ts';
import type { CertificateContent } from '../../shared/proof/certificate-proof.ts';
import { fieldParams } from '../../shared/proof/certificate-words.ts';
import type { ProofFinding } from '../safety/check-certificate.ts';
import type { OpenSession } from '../store/open-session.ts';
import { certificateStanding } from './certificate-standing.ts';

/** `genuine`: signed by the session and holding; warnings among `problems` may stand beside it. `stale`: signed, but no longer so. */
export type Judgement = {
  readonly verdict: 'genuine' | 'stale' | 'strange' | 'forged' | 'no-code';
  readonly problems: readonly Problem[];
  readonly content: CertificateContent | null;
  readonly fingerprint: string;
};

/** What the register says against it, if anything. */
function against(session: OpenSession, content: CertificateContent): Problem | null {
  const standing = certificateStanding(session, content);
  switch (standing.kind) {
    case 'current':
      return null;
    case 'replaced':
      return problem('OC-7110', fieldParams(standing.fields));
    case 'gone':
      return problem('OC-7111');
    case 'reopened':
      return problem('OC-7112');
    case 'not-issued':
      return problem('OC-7113');
  }
}

/**
 * In what an altered code differs from the one issued. Only once the certificate's own date has come: before, somebody in the hall could try out the stars
 * of a product that aren't announced yet.
 */
function altered(session: OpenSession, content: CertificateContent): readonly Problem[] {
  const standing = certificateStanding(session, content);
  if (standing.kind !== 'replaced' || standing.fields.includes('issued') || content.issued > localDate(session.now())) return [];
  return [warning('OC-7114', fieldParams(standing.fields))];
}

/** `session`: the one whose register is asked, null where only its key is known. `now`: ISO instant. */
export function judgeCertificate(found: ProofFinding, session: OpenSession | null, now: string): Judgement {
  switch (found.kind) {
    case 'no-code':
      return { verdict: 'no-code', problems: [problem('OC-7109')], content: null, fingerprint: '' };
    case 'altered': {
      const { content, fingerprint } = found;
      return { verdict: 'forged', problems: [problem('OC-7104'), ...(session && content ? altered(session, content) : [])], content, fingerprint };
    }
    case 'strange': {
      const { content, fingerprint } = found;
      return { verdict: 'strange', problems: [problem('OC-7105', { fingerprint: inFours(fingerprint) })], content, fingerprint };
    }
    case 'genuine': {
      const { content, fingerprint } = found;
      const fault = session && against(session, content);
      if (fault) return { verdict: 'stale', problems: [fault], content, fingerprint };
      const expired = content.expires < localDate(now) ? [warning('OC-7106', { date: formatDate(content.expires) })] : [];
      return { verdict: 'genuine', problems: expired, content, fingerprint };
    }
  }
}
