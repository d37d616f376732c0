/** What the desk asks before it closes products, puts silence on the record, or turns opinions in writing into a meeting. */
import { List, Stack, Text } from '@mantine/core';
import type { DossierRow, ResultRow } from '../../../shared/contract/desk.ts';
import type { MemberCode } from '../../../shared/lib/brand.ts';
import { t } from '../../kit/strings/index.ts';
import { confirmDialog } from '../app/confirm-dialog.tsx';
import { notifySuccess, type Run } from '../app/run.tsx';
import { memberName } from '../app/state.ts';
import { closeAll, recordSilent, type Silent } from './bulk-acts.ts';
import type { ProductRow } from './product-rows.ts';

const WhoIsMissing = ({ rows }: { readonly rows: readonly Silent[] }) => (
  <List>
    {rows.map(({ dossier, missing }) => (
      <List.Item key={dossier.code}>
        <b>{dossier.name}</b>: {missing.map(memberName).join(', ')}
      </List.Item>
    ))}
  </List>
);

export async function askToClose(run: Run, rows: readonly ProductRow[]): Promise<void> {
  const lacking = rows.filter((row) => row.missing.length > 0);
  const yes = await confirmDialog(() => ({
    title: t('written.closeTitle', { n: rows.length }),
    body:
      lacking.length === 0 ? (
        t('written.closeComplete')
      ) : (
        <Stack gap="xs">
          <Text>{t('written.closeMissing', { n: lacking.length })}</Text>
          <WhoIsMissing rows={lacking} />
          <Text>{t('written.closeThen')}</Text>
        </Stack>
      ),
    confirmLabel: t(lacking.length === 0 ? 'written.close' : 'scoring.closeAnyway'),
    danger: lacking.length > 0,
  }));
  if (yes) await closeAll(run, rows, lacking.length > 0);
}

export async function askSilent(run: Run, rows: readonly Silent[]): Promise<void> {
  const yes = await confirmDialog(() => ({
    title: t('written.silentTitle'),
    body: (
      <Stack gap="xs">
        <Text>{t('written.silentBody')}</Text>
        <WhoIsMissing rows={rows} />
        <Text>{t('written.silentThen')}</Text>
      </Stack>
    ),
    confirmLabel: t('written.silent'),
  }));
  if (yes) await recordSilent(run, rows);
}

/** Somebody recorded as silent answers after all. */
export async function takeIn(run: Run, { code }: DossierRow, member: MemberCode): Promise<void> {
  const given = await confirmDialog(() => ({
    title: t('written.takeInTitle', { name: memberName(member) }),
    body: t('written.takeInBody'),
    confirmLabel: t('written.takeIn').replace('…', ''),
    reason: true,
  }));
  if (given) await run('set-product-presence', { dossier: code, member, present: true, reason: given.reason });
}

export async function askForMeeting(run: Run, differing: readonly ResultRow[]): Promise<void> {
  const yes = await confirmDialog(() => ({
    title: t('written.meetTitle'),
    body: (
      <Stack gap="xs">
        <Text>{t('written.meetBody')}</Text>
        {differing.length > 0 ? (
          <List>
            {differing.map((row) => (
              <List.Item key={row.dossier}>{row.name}</List.Item>
            ))}
          </List>
        ) : (
          <Text>{t('written.meetNone')}</Text>
        )}
        <Text>{t('written.meetThen')}</Text>
      </Stack>
    ),
    confirmLabel: t('written.meet'),
  }));
  if (!yes) return;
  const answer = await run('turn-into-meeting', {});
  if (answer.ok) notifySuccess(t('written.met', { n: answer.value.differing }));
}
