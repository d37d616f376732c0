/** Ready-made regulations: what councils were seen to use. A preset touches the rules of the sitting, never rewards or paper numbers. */
import { rational } from './lib/rational.ts';
import { DEFAULT_PROFILE, type Profile } from './profile.ts';

export type PresetId = 'with-chair' | 'five-of-seven' | 'default';
export type ProfilePreset = { readonly id: PresetId; readonly rules: Partial<Profile> };

const { reward3: _3, reward4: _4, upgradeReward: _u, minutesPrefix: _mp, minutesSuffix: _ms, minutesFirst: _mf, ...usual } = DEFAULT_PROFILE;
const { certificatePrefix: _cp, certificateSuffix: _cs, certificateFirst: _cf, ...rules } = usual;
const { noticePrefix: _np, noticeSuffix: _ns, noticeFirst: _nf, ...others } = rules;
const { reminderPrefix: _rp, reminderSuffix: _rs, reminderFirst: _rf, ...DEFAULT_RULES } = others;

export const PROFILE_PRESETS: readonly ProfilePreset[] = [
  // Tây Ninh: 75 % with the chair, spread 10.
  { id: 'with-chair', rules: { quorumShare: rational(3, 4), chairOrDeputyRequired: true, spreadLimit: rational(10) } },
  // The central council: 5 of 7.
  { id: 'five-of-seven', rules: { quorumShare: rational(5, 7) } },
  { id: 'default', rules: DEFAULT_RULES },
];

export type ProfileKey = keyof Profile;

/** What would change, in the profile's own order. */
export const profileChanges = (before: Profile, after: Partial<Profile>): readonly ProfileKey[] =>
  (Object.keys(DEFAULT_PROFILE) as ProfileKey[]).filter((key) => after[key] !== undefined && JSON.stringify(before[key]) !== JSON.stringify(after[key]));
