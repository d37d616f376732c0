/** Number series of the papers the program writes. */
import { NumberInput, SimpleGrid, Text } from '@mantine/core';
import { MOST_AFFIX, MOST_NUMBER, type Profile } from '../../../../shared/session.ts';
import { t } from '../../../kit/strings/index.ts';
import { ReminderNumbers } from '../../earlier/reminder-numbers.tsx';
import { Fields, TextField, Wide } from './form-parts.tsx';
import { LastNumber } from './last-number.tsx';
import type { Draft } from './use-draft.ts';

const SERIES = ['minutes', 'certificate', 'notice', 'reminder'] as const;
type Series = (typeof SERIES)[number];

type Props = { readonly draft: Profile; readonly set: Draft<Profile>['set']; readonly locked: boolean };

export function SeriesFields({ draft, set, locked }: Props) {
  const affix = (key: `${Series}${'Prefix' | 'Suffix'}`) => (
    <TextField label={t(`dossier.${key}`)} value={draft[key]} onChange={(text) => set(key, text)} max={MOST_AFFIX} disabled={locked} />
  );
  const first = (key: `${Series}First`) => (
    <NumberInput
      label={t(`dossier.${key}`)}
      description={t(key === 'minutesFirst' || key === 'certificateFirst' ? 'dossier.firstHint' : 'dossier.firstDots')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={draft[key]}
      onChange={(value) => set(key, Number(value) || 0)}
      min={0}
      max={MOST_NUMBER}
      clampBehavior="strict"
      allowDecimal={false}
      disabled={locked}
    />
  );
  return (
    <Fields legend={t('dossier.profileSeries')}>
      <Wide>
        <Text c="dimmed">{t('dossier.seriesHint', { mark: '{năm}' })}</Text>
      </Wide>
      {SERIES.map((series) => (
        <Wide key={series}>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            {affix(`${series}Prefix`)}
            {affix(`${series}Suffix`)}
            {first(`${series}First`)}
          </SimpleGrid>
          {series !== 'minutes' && <LastNumber kind={series} />}
          {/* The letters' own may be set when the others are frozen. */}
          {locked && series === 'reminder' && <ReminderNumbers calm />}
        </Wide>
      ))}
    </Fields>
  );
}
