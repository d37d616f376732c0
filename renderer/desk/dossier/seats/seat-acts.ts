/** What the desk does with one seat, each asked for with what it means. */
import type { SeatCard } from '../../../../shared/contract/desk.ts';
import type { MemberCode } from '../../../../shared/lib/brand.ts';
import { t } from '../../../kit/strings/index.ts';
import { confirmDialog } from '../../app/confirm-dialog.tsx';
import type { Run } from '../../app/run.tsx';
import { memberName } from '../../app/state.ts';

export async function freeSeat(run: Run, member: MemberCode): Promise<void> {
  const name = memberName(member);
  const yes = await confirmDialog(() => ({ title: t('dossier.freeTitle', { name }), body: t('dossier.freeBody'), confirmLabel: t('dossier.freeNow') }));
  if (yes) await run('free-seat', { member }, { success: t('dossier.freed', { name }) });
}

export const settleHelp = (run: Run, member: MemberCode): Promise<unknown> =>
  run('settle-help', { member }, { success: t('dossier.seatHelpSettled', { name: memberName(member) }) });

/** New cards for these members; null when declined or refused. `again`: those among them whose present card stops working. */
export async function issueCards(run: Run, members: readonly MemberCode[], again: readonly MemberCode[]): Promise<readonly SeatCard[] | null> {
  const [first] = again;
  const words = () =>
    again.length === 1 && first
      ? { title: t('dossier.issueOneTitle', { name: memberName(first) }), body: t('dossier.issueOneBody') }
      : { title: t('dossier.issueAgainTitle'), body: t('dossier.issueAgainBody', { n: again.length }) };
  if (again.length > 0 && !(await confirmDialog(() => ({ ...words(), confirmLabel: t('dossier.issueAgain'), danger: true })))) return null;
  const answer = await run('issue-seats', { members: [...members] });
  return answer.ok ? answer.value : null;
}
