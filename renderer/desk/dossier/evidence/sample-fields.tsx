/** Number received and note of one product; saved as they are left, the day by itself. */
import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import type { DossierRow } from '../../../../shared/contract/desk.ts';
import { SAMPLES_WANTED, type SampleCheckIn } from '../../../../shared/evidence.ts';
import { localDate } from '../../../../shared/lib/vietnamese.ts';
import { t } from '../../../kit/strings/index.ts';
import { call } from '../../app/client.ts';
import type { KeptPlace } from '../../app/kept.ts';
import { useCommand } from '../../app/run.tsx';
import { useAutosave } from '../../app/use-autosave.ts';
import { focusNext } from './focus-next.ts';
import { nextSample, readReceived, sameSample } from './sample-entry.ts';
import { unlessChanged, useFieldText } from './use-field-text.ts';

type Props = {
  readonly dossier: DossierRow;
  readonly locked: boolean;
  readonly field: 'received' | 'note';
  readonly box?: () => ParentNode | null;
  /** Has the focus when the window opens. */
  readonly first?: boolean;
};

const shownNumber = (sample: SampleCheckIn): string => (sample === null ? '' : String(sample.received));

export function SampleField({ dossier, locked, field, box = () => null, first = false }: Props) {
  const known = dossier.evidence.samples;
  const place: KeptPlace = { key: `samples ${dossier.code}`, title: ['evidence.samplesOf', { name: dossier.name }] };
  const [typed, setTyped] = useFieldText(locked || field === 'note' ? null : place, (text) => readReceived(text) === undefined);
  const { run } = useCommand();
  const sent = useRef('');
  const text = typed ?? (field === 'received' ? shownNumber(known) : (known?.note ?? ''));
  const received = field === 'received' ? readReceived(text) : (known?.received ?? null);
  const wrong = received === undefined;
  const save = async (): Promise<void> => {
    if (typed === null || received === undefined) return;
    const sample = nextSample(known, received, field === 'note' ? text : (known?.note ?? ''), localDate(new Date().toISOString()));
    const takingBack = {
      undo: () => call('save-sample', { dossier: dossier.code, sample: known && { ...known } }),
      undoWords: t('evidence.sampleSaved', { name: dossier.name }),
    };
    const next = JSON.stringify(sample);
    // Left and taken from the screen at once: one act.
    if (sent.current === next) return;
    sent.current = next;
    const done = sameSample(sample, known) || (await run('save-sample', { dossier: dossier.code, sample }, takingBack)).ok;
    sent.current = '';
    if (done) setTyped(unlessChanged(typed));
  };
  useAutosave(typed !== null && !wrong, () => void save());
  return (
    <TextInput
      aria-label={t(field === 'received' ? 'evidence.samplesOf' : 'evidence.samplesNoteOf', { name: dossier.name })}
      data-quick={field}
      data-autofocus={first || undefined}
      inputMode={field === 'received' ? 'numeric' : 'text'}
      placeholder={field === 'received' && !locked ? `/ ${SAMPLES_WANTED}` : ''}
      value={text}
      maxLength={field === 'received' ? 2 : 500}
      readOnly={locked}
      error={wrong}
      title={wrong ? t('evidence.samplesWrong') : undefined}
      onChange={({ currentTarget: { value } }) => setTyped(() => value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (!wrong) focusNext(event, box());
      }}
    />
  );
}
