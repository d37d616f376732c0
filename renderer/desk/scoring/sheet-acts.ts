/** What the desk does with one received or late sheet; each needs a reason and says what it means. */
import type { DeskSession, DossierRow, LateSheet, LateWhy } from '../../../shared/contract/desk.ts';
import type { MemberCode } from '../../../shared/lib/brand.ts';
import { formatTime } from '../../../shared/lib/vietnamese.ts';
import { type StringKey, t } from '../../kit/strings/index.ts';
import { confirmDialog } from '../app/confirm-dialog.tsx';
import type { Run } from '../app/run.tsx';
import { dossierOf, memberName } from '../app/state.ts';
import { markOf } from './agenda.ts';

export async function reopenSheet(run: Run, dossier: DossierRow, member: MemberCode): Promise<void> {
  const name = memberName(member);
  const given = await confirmDialog(() => ({
    title: t('scoring.reopenTitle', { name }),
    body: t('scoring.reopenBody', { product: dossier.name }),
    confirmLabel: t('scoring.reopenNow'),
    reason: true,
  }));
  if (given) await run('reopen-sheet', { dossier: dossier.code, member, reason: given.reason }, { success: t('scoring.reopenDone', { name }) });
}

/** Products that may take a sheet of `from`: same criteria set, being scored or closed and not confirmed. */
export const moveTargets = (session: Pick<DeskSession, 'dossiers' | 'knockOuts' | 'deferrals'>, from: DossierRow): readonly DossierRow[] =>
  session.dossiers.filter((d) => d.code !== from.code && d.setNumber === from.setNumber && ['scoring', 'closed'].includes(markOf(d, session)));

const productName = (sheet: LateSheet): string => dossierOf(sheet.dossier)?.name ?? sheet.dossier;

const WHY: Readonly<Record<LateWhy, StringKey>> = {
  closed: 'scoring.lateWhyClosed',
  'round-passed': 'scoring.lateWhyRound',
  confirmed: 'scoring.lateWhyConfirmed',
};

/** "«Mật ong», vòng 1, đến lúc 10:42" and why it was late. */
export const lateWords = (sheet: LateSheet): string =>
  `${t('scoring.lateLine', { product: productName(sheet), round: sheet.round, at: formatTime(sheet.at) })}. ${t(WHY[sheet.why])}`;

export async function admitLate(run: Run, sheet: LateSheet): Promise<void> {
  const name = memberName(sheet.member);
  const given = await confirmDialog(() => ({
    title: t('scoring.lateAdmitTitle', { name }),
    body: t('scoring.lateAdmitBody', { product: productName(sheet) }),
    confirmLabel: t('scoring.lateAdmitNow'),
    reason: true,
  }));
  if (given) await run('admit-late-sheet', { id: sheet.id, reason: given.reason }, { success: t('scoring.lateAdmitted', { name }) });
}

export async function dismissLate(run: Run, sheet: LateSheet): Promise<void> {
  const name = memberName(sheet.member);
  const given = await confirmDialog(() => ({
    title: t('scoring.lateDismissTitle', { name }),
    body: t('scoring.lateDismissBody', { product: productName(sheet) }),
    confirmLabel: t('scoring.lateDismissNow'),
    reason: true,
    danger: true,
  }));
  if (given) await run('dismiss-late-sheet', { id: sheet.id, reason: given.reason }, { success: t('scoring.lateDismissed', { name }) });
}
