/** Facts of the session as the desk names them, in the language in force. */
import type { Registration, Role } from '../../../shared/session.ts';
import { type StringKey, t } from '../../kit/strings/index.ts';

const ROLE_KEYS: Readonly<Record<Role, StringKey>> = {
  chair: 'dossier.roleChair',
  deputy: 'dossier.roleDeputy',
  member: 'dossier.roleMember',
  'member-secretary': 'dossier.roleMemberSecretary',
  secretary: 'dossier.roleSecretary',
  observer: 'dossier.roleObserver',
};

const REGISTRATION_KEYS: Readonly<Record<Registration, StringKey>> = {
  first: 'dossier.registrationFirst',
  upgrade: 'dossier.registrationUpgrade',
  again: 'dossier.registrationAgain',
};

export const roleWords = (role: Role): string => t(ROLE_KEYS[role]);
export const registrationWords = (registration: Registration): string => t(REGISTRATION_KEYS[registration]);
/** A half-day's name; the unnamed one is the session's first. */
export const halfDayWords = (halfDay: string): string => halfDay || t('common.firstHalfDay');
