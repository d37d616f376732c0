/** The form of one dossier, new or known. Only while the session is being prepared. */
import { Autocomplete, NativeSelect, NumberInput, Select, Switch } from '@mantine/core';
import { BLANK_DOSSIER } from '../../../../shared/blank-facts.ts';
import type { DeskSession, DossierRow } from '../../../../shared/contract/desk.ts';
import type { Stars } from '../../../../shared/criteria.ts';
import { dossierCode } from '../../../../shared/lib/brand.ts';
import type { Dossier, Registration } from '../../../../shared/session.ts';
import { t } from '../../../kit/strings/index.ts';
import { matches } from '../../../kit/table-order.ts';
import { call } from '../../app/client.ts';
import { Dialog } from '../../app/dialog.tsx';
import { DialogForm } from '../../app/dialog-form.tsx';
import { type UndoAct, useCommand } from '../../app/run.tsx';
import { useBook } from '../../app/use-book.ts';
import { Fields, TextField } from '../forms/form-parts.tsx';
import { KeptNotice } from '../forms/kept-notice.tsx';
import { SubCouncilField } from '../forms/sub-council-fields.tsx';
import { useDraft } from '../forms/use-draft.ts';
import { registrationWords } from '../words.ts';
import { plainDossier } from './plain-dossier.ts';
import { looksLikeProductCode } from './product-code.ts';

type Props = {
  readonly session: DeskSession /** null for a new one. */;
  readonly dossier: DossierRow | null;
  readonly onClose: () => void;
  readonly onSaved: (code: string) => void;
};

const REGISTRATIONS: readonly Registration[] = ['first', 'upgrade', 'again'];

/** Another set drops links of evidence that its criteria don't know: that isn't taken back by writing the facts once more. */
function takingBack(dossier: DossierRow | null, draft: Dossier): UndoAct | undefined {
  const code = draft.code.trim();
  if (!dossier) return () => call('remove-dossier', { dossier: code });
  if (dossier.setNumber !== draft.setNumber && dossier.evidence.files > 0) return undefined;
  const plain = plainDossier(dossier);
  return () => call('save-dossier', { dossier: { ...plain, notes: { ...plain.notes } }, before: code });
}

export function DossierModal({ session, dossier, onClose, onSaved }: Props) {
  const before = dossier && plainDossier(dossier);
  const { draft, set, dirty, since, clear, discard } = useDraft<Dossier>(before ?? BLANK_DOSSIER, {
    key: `dossier ${dossier?.code ?? ''}`,
    title: dossier ? ['dossier.dossierKept', { name: dossier.name }] : ['dossier.dossierAdd'],
  });
  const { run, pending } = useCommand();
  const { book } = useBook(session.book.id);
  const valid = draft.code.trim() !== '' && draft.name.trim() !== '' && draft.producer.trim() !== '' && draft.setNumber > 0;
  const oddCode = draft.code.trim() !== '' && !looksLikeProductCode(draft.code);
  const sets = (book?.sets ?? []).map((s) => ({ value: String(s.number), label: `${s.number}. ${s.name}` }));
  const text = (key: 'name' | 'producer' | 'producerKind' | 'representative' | 'address' | 'commune' | 'phone', max: number, required = false) => (
    <TextField
      label={t(key === 'name' ? 'dossier.productName' : `dossier.${key}`)}
      value={draft[key]}
      onChange={(value) => set(key, value)}
      max={max}
      required={required}
    />
  );
  const save = async (): Promise<void> => {
    const answer = await run(
      'save-dossier',
      { dossier: { ...draft, code: draft.code.trim(), notes: { ...draft.notes } }, before: dossier?.code ?? null },
      { success: t('dossier.dossierSaved', { name: draft.name.trim() }), undo: takingBack(dossier, draft) },
    );
    if (!answer.ok) return;
    clear();
    onSaved(draft.code.trim());
    onClose();
  };
  return (
    <Dialog opened dirty={dirty} onDrop={discard} onClose={onClose} title={t(dossier ? 'dossier.dossierEdit' : 'dossier.dossierAdd')} size="60rem">
      <DialogForm action={t('common.save')} ready={valid && (dossier === null || dirty)} busy={pending !== null} onSubmit={save} onCancel={onClose}>
        <KeptNotice since={since} onDiscard={discard} />
        <Fields legend={t('dossier.groupProduct')}>
          {text('name', 300, true)}
          <TextField
            label={t('dossier.code')}
            description={t(oddCode ? 'dossier.codeOdd' : 'dossier.codeHint')}
            value={draft.code}
            onChange={(code) => set('code', dossierCode(code))}
            max={80}
            required
          />
          <Select
            label={t('dossier.set')}
            searchable
            value={draft.setNumber > 0 ? String(draft.setNumber) : null}
            onChange={(value) => set('setNumber', Number(value ?? 0))}
            data={sets}
            filter={({ options, search }) => options.filter((o) => 'label' in o && matches(o.label, search))}
            nothingFoundMessage={t('common.nothingFound')}
            required
          />
          <NativeSelect
            label={t('dossier.registration')}
            value={draft.registration}
            onChange={(e) => set('registration', e.currentTarget.value as Registration)}
            data={REGISTRATIONS.map((r) => ({ value: r, label: registrationWords(r) }))}
          />
          <NativeSelect
            label={t('dossier.currentStars')}
            value={String(draft.currentStars ?? '')}
            onChange={(e) => set('currentStars', e.currentTarget.value ? (Number(e.currentTarget.value) as Stars) : null)}
            data={[{ value: '', label: t('dossier.currentNone') }, ...[1, 2, 3, 4, 5].map((n) => ({ value: String(n), label: t('common.starsWord', { n }) }))]}
          />
        </Fields>
        <Fields legend={t('dossier.groupProducer')}>
          {text('producer', 300, true)}
          {text('producerKind', 100)}
          {text('representative', 100)}
          {text('phone', 60)}
          {text('address', 300)}
          {text('commune', 100)}
        </Fields>
        <Fields legend={t('dossier.groupAgenda')}>
          <Autocomplete
            label={t('dossier.halfDay')}
            description={t('dossier.halfDayHint')}
            value={draft.halfDay}
            onChange={(value) => set('halfDay', value)}
            data={session.halfDays.filter(Boolean)}
            maxLength={60}
          />
          <NumberInput
            label={t('dossier.order')}
            description={t('dossier.orderHint')}
            value={draft.order ?? ''}
            onChange={(value) => set('order', value === '' ? null : Number(value))}
            min={0}
            max={1e6}
            decimalSeparator=","
          />
          <SubCouncilField session={session} value={draft.subCouncil} onChange={(value) => set('subCouncil', value)} />
          <Switch size="md" mt="md" label={t('dossier.eligibleSwitch')} checked={draft.eligible} onChange={(e) => set('eligible', e.currentTarget.checked)} />
          {!draft.eligible && (
            <TextField
              label={t('dossier.ineligibleReason')}
              description={t('dossier.ineligibleReasonNeeded')}
              value={draft.ineligibleReason}
              onChange={(value) => set('ineligibleReason', value)}
              max={500}
            />
          )}
        </Fields>
      </DialogForm>
    </Dialog>
  );
}
