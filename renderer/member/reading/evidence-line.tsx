/** What leads from the scoring screen to the evidence: a line under a criterion's boxes, a button for the whole product. */

import { openReading } from './open-reading.ts';
import { inOrder, linkPlace, linksOf } from './place.ts';
import { useEvidenceWords, useReading } from './reading-state.ts';

/** "Minh chứng (3)"; nothing where no evidence is linked to the criterion. */
export function EvidenceLine({ code }: { readonly code: string }) {
  const say = useEvidenceWords();
  const evidence = useReading((s) => s.evidence);
  const links = evidence ? linksOf(evidence.links, inOrder(evidence.files), code) : [];
  const first = links[0];
  if (!first) return null;
  return (
    <button type="button" className="quiet evidence-line" onClick={() => openReading(code, linkPlace(first))}>
      {say('evidenceOf', { n: links.length })}
      <span className="visually-hidden"> {say('evidenceOfCriterion', { code })}</span>
    </button>
  );
}

/** Everything the product came with: one tap away wherever the product is shown. A sign; with its word where there is room. */
export function EvidenceButton({ worded = false }: { /** With its word on every screen. */ readonly worded?: boolean }) {
  const say = useEvidenceWords();
  const evidence = useReading((s) => s.evidence);
  if (!evidence || (evidence.files.length === 0 && !evidence.commune && !evidence.advisory && !evidence.samples)) return null;
  return (
    <button type="button" className={worded ? 'evidence-all evidence-worded' : 'evidence-all'} onClick={() => openReading('', null)}>
      <svg className="evidence-sign" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M6 2.5h8.5L19 7v14.5H6zM14 3v4.5h4.5M9 12h7M9 15.5h7M9 19h4" />
      </svg>
      <span className="evidence-word">{say('allEvidence')}</span>
      <span className="visually-hidden"> {say('allEvidenceOf', { n: evidence.files.length })}</span>
    </button>
  );
}
