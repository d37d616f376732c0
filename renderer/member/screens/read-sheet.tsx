/** An own submitted sheet, as the host has it: read-only. */
import { useEffect, useState } from 'react';
import type { MemberOutputs } from '../../../shared/contract/member.ts';
import { boxesOf, criteriaOf } from '../../../shared/criteria.ts';
import type { DossierCode } from '../../../shared/lib/brand.ts';
import { formatDateTime } from '../../../shared/lib/vietnamese.ts';
import { applies, pointsOf } from '../../../shared/scoring.ts';
import { callDoor } from '../model/call-door.ts';
import { show, usePage, useWords } from '../model/page-state.ts';
import { EvidenceButton, EvidenceLine } from '../reading/evidence-line.tsx';
import { Foot } from './foot.tsx';
import { PageHead } from './page-head.tsx';
import { SignaturePicture } from './sign-pad.tsx';

type SheetView = MemberOutputs['read-sheet'];

function SheetBody({ sheet, name }: { readonly sheet: SheetView; readonly name: string }) {
  const say = useWords();
  const { receipt, set } = sheet;
  return (
    <>
      <div className="panel panel-green">
        <p className="lead">{name}</p>
        <p>
          {say('receiptCode')} <strong className="receipt-inline">{receipt.receipt}</strong> · {say('points', { n: receipt.totals.total })} ·{' '}
          {say('round', { n: receipt.round })}
        </p>
        <p className="soft">
          {say('receivedAt', { time: formatDateTime(receipt.receivedAt) })} · A {receipt.totals.A} · B {receipt.totals.B} · C {receipt.totals.C}
        </p>
        <EvidenceButton worded />
      </div>
      <ol>
        {Array.from(criteriaOf(set).values()).map(({ criterion }) => {
          const mark = sheet.marks[criterion.code];
          const note = sheet.criterionNotes[criterion.code];
          const words =
            mark !== undefined ? boxesOf(criterion)[mark]?.label : applies(set, criterion, sheet.marks) ? say('noPointsChosen') : say('didNotApply');
          return (
            <li key={criterion.code} className="read-row">
              <p className="title-row">
                <span>
                  <strong className="criterion-code">{criterion.code}</strong> {criterion.title}
                </span>
                <strong className="read-points">
                  {pointsOf(criterion, sheet.marks)}
                  <span className="max">/{criterion.maxPoints}</span>
                </strong>
              </p>
              <p className={mark === undefined ? 'soft' : undefined}>{words}</p>
              {note && <p className="advisory">✎ {note}</p>}
              <EvidenceLine code={criterion.code} />
            </li>
          );
        })}
      </ol>
      {sheet.opinion && (
        <section className="panel">
          <h2>{say('opinion')}</h2>
          <p className="opinion">{sheet.opinion}</p>
        </section>
      )}
      {sheet.signature && (
        <section className="panel">
          <h2>{say('signature')}</h2>
          <SignaturePicture text={sheet.signature} />
        </section>
      )}
    </>
  );
}

export function ReadSheet({ dossier, round }: { readonly dossier: DossierCode; readonly round: number }) {
  const say = useWords();
  const { live, language, line } = usePage();
  const [sheet, setSheet] = useState<SheetView | null>(null);
  const [words, setWords] = useState('');
  useEffect(() => window.scrollTo(0, 0), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once per sheet, and again when the line is back; the language only matters for a failure
  useEffect(() => {
    if (sheet || !line) return;
    setWords('');
    void callDoor<SheetView>('read-sheet', { dossier, round }).then((reply) => {
      if (reply.kind === 'silence') setWords(say('noAnswer'));
      else if (reply.answer.ok) setSheet(reply.answer.value);
      else setWords(reply.answer.problems[0]?.[language] ?? '');
    });
  }, [dossier, round, line]);
  const name = live?.sheets.filter((own) => own.dossier === dossier)[0]?.name ?? dossier;
  return (
    <>
      <main className="room">
        <PageHead />
        <h1>{say('sheetTitle')}</h1>
        {words && (
          <p className="panel panel-amber" role="alert">
            {words}
          </p>
        )}
        {!sheet && !words && <p className="lead">{say('connecting')}</p>}
        {sheet && <SheetBody sheet={sheet} name={name} />}
      </main>
      <Foot>
        <button type="button" className="main" onClick={() => show({ kind: 'score' })}>
          {say('back')}
        </button>
      </Foot>
    </>
  );
}
