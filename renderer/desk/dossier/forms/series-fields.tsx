/** Number series of the papers the program writes. */
import { NumberInput } from '@mantine/core';
import { MOST_AFFIX, MOST_NUMBER, type Profile } from '../../../../shared/session.ts';
import { t } from '../../../kit/strings/index.ts';
import { Fields, TextField } from './form-parts.tsx';
import type { Draft } from './use-draft.ts';

type Props = { readonly draft: Profile; readonly set: Draft<Profile>['set']; readonly locked: boolean };

export function SeriesFields({ draft, set, locked }: Props) {
  const affix = (key: 'minutesPrefix' | 'minutesSuffix' | 'certificatePrefix' | 'certificateSuffix') => (
    <TextField label={t(`dossier.${key}`)} value={draft[key]} onChange={(text) => set(key, text)} max={MOST_AFFIX} disabled={locked} />
  );
  const first = (key: 'minutesFirst' | 'certificateFirst') => (
    <NumberInput
      label={t(`dossier.${key}`)}
      description={t('dossier.firstHint')}
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
      {affix('minutesPrefix')}
      {affix('minutesSuffix')}
      {first('minutesFirst')}
      {affix('certificatePrefix')}
      {affix('certificateSuffix')}
      {first('certificateFirst')}
    </Fields>
  );
}
