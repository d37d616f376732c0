/** The session's information: what the papers need. Saved on purpose, guarded against leaving with changes. */
import { NativeSelect } from '@mantine/core';
import type { DeskSession } from '../../../../shared/contract/desk.ts';
import type { SessionInfo, SigningForm } from '../../../../shared/session.ts';
import { COUNCIL_FORMS, type CouncilForm } from '../../../../shared/written-opinions.ts';
import { DateField } from '../../../kit/date-field.tsx';
import { type StringKey, t } from '../../../kit/strings/index.ts';
import { call } from '../../app/client.ts';
import { useCommand } from '../../app/run.tsx';
import { useDesk } from '../../app/state.ts';
import { Fields, ScreenForm, TextField, Wide } from './form-parts.tsx';
import { LastNumber } from './last-number.tsx';
import { restoring } from './restoring.ts';
import { timeFault } from './time-fault.ts';
import { useDraft } from './use-draft.ts';

type TextKey = Exclude<keyof SessionInfo, 'notes' | 'form' | 'signingForm' | 'startDate' | 'endDate' | 'councilDecisionDate' | 'recognitionDate' | 'bookId'>;
type DateKey = 'startDate' | 'endDate' | 'councilDecisionDate' | 'recognitionDate';

const LONGEST: Readonly<Record<TextKey, number>> = {
  name: 200,
  province: 100,
  provinceCode: 10,
  batch: 50,
  year: 10,
  place: 200,
  startTime: 5,
  endTime: 5,
  parentBody: 200,
  issuingBody: 200,
  councilDecision: 200,
  regulation: 300,
  chairDelegation: 500,
  signerTitle: 200,
  signerName: 100,
  minutesNumber: 50,
  recognitionDecision: 100,
  firstCertificateNumber: 50,
};

const FORMS: Readonly<Record<CouncilForm, StringKey>> = {
  meeting: 'kinds.formMeeting',
  written: 'kinds.formWritten',
  'written-then-meeting': 'kinds.formBoth',
};

const SIGNING: readonly (readonly [SigningForm | '', StringKey])[] = [
  ['', 'dossier.signingNone'],
  ['TM.', 'dossier.signingTM'],
  ['KT.', 'dossier.signingKT'],
  ['TL.', 'dossier.signingTL'],
  ['TUQ.', 'dossier.signingTUQ'],
];

export function InfoForm({ session }: { readonly session: DeskSession }) {
  const locked = session.state === 'ended';
  const { draft, set, dirty, since, clear, discard } = useDraft<SessionInfo>(session.info, locked ? null : { key: 'info', title: ['dossier.tabInfo'] });
  const { run, pending } = useCommand();
  const backwards = draft.startDate !== '' && draft.endDate !== '' && draft.endDate < draft.startDate;
  const valid = draft.name.trim() !== '' && !backwards && !timeFault(draft.startTime) && !timeFault(draft.endTime);

  const text = (key: TextKey, error: string | null = null) => (
    <TextField
      label={t(`dossier.${key}`)}
      value={draft[key]}
      onChange={(value) => set(key, value)}
      max={LONGEST[key]}
      error={error}
      required={key === 'name'}
      disabled={locked}
    />
  );
  const date = (key: DateKey, error: string | null = null) => (
    <DateField label={t(`dossier.${key}`)} value={draft[key]} onChange={(value) => set(key, value)} error={error} disabled={locked} />
  );

  const save = async (): Promise<void> => {
    const undo = restoring(
      session.info,
      draft,
      () => useDesk.getState().session?.info,
      (info) => call('save-info', { info: { ...info, notes: { ...info.notes } } }),
    );
    const answer = await run('save-info', { info: { ...draft, notes: { ...draft.notes } } }, { success: t('dossier.infoSaved'), undo });
    if (answer.ok) clear();
  };
  return (
    <ScreenForm
      state={session.state}
      locked={locked}
      hint={t('dossier.infoHint')}
      changed={dirty}
      faulty={!valid}
      saving={pending !== null}
      onSave={save}
      since={since}
      onDiscard={discard}
    >
      <Fields legend={t('dossier.infoSession')}>
        <Wide>{text('name', draft.name.trim() === '' ? t('common.required') : null)}</Wide>
        <Wide>{text('place')}</Wide>
        <NativeSelect
          label={t('kinds.form')}
          description={t(session.state === 'preparing' ? 'kinds.formHint' : 'kinds.formFixed')}
          value={draft.form}
          onChange={(event) => set('form', event.currentTarget.value as CouncilForm)}
          disabled={session.state !== 'preparing'}
          data={(session.info.form === 'written-then-meeting' ? COUNCIL_FORMS : COUNCIL_FORMS.slice(0, 2)).map((value) => ({ value, label: t(FORMS[value]) }))}
        />
        {text('province')}
        {text('provinceCode')}
        {text('batch')}
        {text('year')}
        {date('startDate')}
        {date('endDate', backwards ? t('start.endBeforeStart') : null)}
        {text('startTime', timeFault(draft.startTime))}
        {text('endTime', timeFault(draft.endTime))}
        <TextField
          label={t('dossier.bookLabel')}
          description={t('dossier.bookFixed')}
          value={session.book.decision}
          onChange={() => undefined}
          max={100}
          disabled
        />
      </Fields>
      <Fields legend={t('dossier.infoCouncil')}>
        {text('parentBody')}
        {text('issuingBody')}
        {text('councilDecision')}
        {date('councilDecisionDate')}
        {text('regulation')}
        {text('chairDelegation')}
      </Fields>
      <Fields legend={t('dossier.infoPapers')}>
        <NativeSelect
          label={t('dossier.signingForm')}
          value={draft.signingForm}
          onChange={(e) => set('signingForm', e.currentTarget.value as SigningForm | '')}
          data={SIGNING.map(([value, words]) => ({ value, label: t(words) }))}
          disabled={locked}
        />
        {text('signerTitle')}
        {text('signerName')}
        {text('minutesNumber')}
        {text('recognitionDecision')}
        {date('recognitionDate')}
        {text('firstCertificateNumber')}
        <Wide>
          <LastNumber kind="certificate" />
        </Wide>
      </Fields>
    </ScreenForm>
  );
}
