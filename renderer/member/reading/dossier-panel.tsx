/** What came with the dossier besides its files: the commune's report, the advisory team's opinion, the samples. To read; nothing here ticks anything. */

import { COMMUNE_FINDINGS } from '../../../shared/commune-findings.ts';
import type { MemberEvidence } from '../../../shared/contract/member.ts';
import { type AdvisoryReport, type CommuneReport, SAMPLES_WANTED, type SampleCheckIn } from '../../../shared/evidence.ts';
import { usePage } from '../model/page-state.ts';
import { useReadingWords } from './reading-words.ts';

/** ISO date → dd/mm/yyyy; anything else as it is. */
const day = (iso: string): string => iso.replace(/^(\d{4})-(\d{2})-(\d{2}).*$/, '$3/$2/$1');

function Commune({ report }: { readonly report: CommuneReport | null }) {
  const say = useReadingWords();
  const language = usePage((s) => s.language);
  if (!report) return <p className="soft">{say('notRecorded')}</p>;
  const signature = [report.signer && say('signedBy', { name: report.signer }), report.date && say('dated', { date: day(report.date) })].filter(Boolean);
  return (
    <>
      <ul>
        {COMMUNE_FINDINGS.map(({ id, words }) => {
          const finding = report.findings.filter((one) => one.id === id)[0];
          const met = finding?.met ?? null;
          return (
            <li key={id} className="finding-row">
              <span>{words[language]}</span>
              <strong className={met === null ? 'soft' : met ? 'met-yes' : 'met-no'}>
                {met === true ? '✓ ' : met === false ? '✗ ' : ''}
                {say(met === null ? 'notSaid' : met ? 'met' : 'notMet')}
              </strong>
              {finding?.note && <span className="soft finding-note">{finding.note}</span>}
            </li>
          );
        })}
      </ul>
      {signature.length > 0 && <p className="soft">{signature.join(', ')}</p>}
    </>
  );
}

function Advisory({ report }: { readonly report: AdvisoryReport | null }) {
  const say = useReadingWords();
  if (!report?.opinion && !report?.proposal) return <p className="soft">{say('notRecorded')}</p>;
  return (
    <>
      {report.opinion && <p className="opinion">{report.opinion}</p>}
      {report.proposal && <p className="opinion">{say('advisoryProposal', { text: report.proposal })}</p>}
    </>
  );
}

function Samples({ samples }: { readonly samples: SampleCheckIn }) {
  const say = useReadingWords();
  if (!samples) return <p className="soft">{say('samplesNone')}</p>;
  return (
    <p>
      {say('samplesReceived', { n: samples.received, of: SAMPLES_WANTED })}
      {samples.at && `, ${say('dated', { date: day(samples.at) })}`}
      {samples.note && <span className="soft finding-note">{samples.note}</span>}
    </p>
  );
}

export function DossierPanel({ evidence, needsSamples }: { readonly evidence: MemberEvidence; readonly needsSamples: boolean }) {
  const say = useReadingWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and holds nothing else a keyboard could reach
    <div className="panel-body about" tabIndex={0}>
      <section>
        <h3>{say('communeReport')}</h3>
        <Commune report={evidence.commune} />
      </section>
      <section>
        <h3>{say('advisoryReport')}</h3>
        <Advisory report={evidence.advisory} />
      </section>
      {(needsSamples || evidence.samples) && (
        <section>
          <h3>{say('samplesTitle')}</h3>
          <Samples samples={evidence.samples} />
        </section>
      )}
    </div>
  );
}
