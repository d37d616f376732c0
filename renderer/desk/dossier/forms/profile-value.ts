/** One rule of the profile as the desk writes it, in the desk's language. */
import type { Profile } from '../../../../shared/session.ts';
import { t } from '../../../kit/strings/index.ts';
import { showFraction, showPoints } from '../show-share.ts';

/** "3/4", "Có", "30.000.000", "–" for an empty text. */
export function profileValue(profile: Profile, key: keyof Profile): string {
  if (key === 'spreadLimit') return showPoints(profile.spreadLimit);
  if (key === 'upgradeReward') return t(profile.upgradeReward === 'whole' ? 'dossier.upgradeWhole' : 'dossier.upgradeDifference');
  if (key === 'lastRoundChoice') return t(`dossier.lastRound-${profile.lastRoundChoice}`);
  const value = profile[key];
  if (typeof value === 'object') return showFraction(value);
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'number') return value.toLocaleString('vi-VN');
  return value || '–';
}
