import type { SampleStatus } from '../../../../shared/evidence.ts';
import { Status, type Tone } from '../../../kit/status.tsx';
import { type StringKey, t } from '../../../kit/strings/index.ts';

const WORDS: Readonly<Record<SampleStatus, { readonly tone: Tone; readonly words: StringKey }>> = {
  'none-needed': { tone: 'idle', words: 'evidence.sampleNone' },
  missing: { tone: 'look', words: 'evidence.sampleMissing' },
  short: { tone: 'look', words: 'evidence.sampleShort' },
  complete: { tone: 'ok', words: 'evidence.sampleComplete' },
};

export const sampleTone = (status: SampleStatus): Tone => WORDS[status].tone;
export const sampleWords = (status: SampleStatus): string => t(WORDS[status].words);

export const SampleStatusBadge = ({ status }: { readonly status: SampleStatus }) => <Status tone={WORDS[status].tone}>{sampleWords(status)}</Status>;
