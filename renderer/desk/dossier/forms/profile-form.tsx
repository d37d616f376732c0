/** The council's regulation as numbers. Shares are typed the way the regulation writes them: 3/4 or 75 %. */
import { NumberInput, SegmentedControl, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import type { DeskSession } from '../../../../shared/contract/desk.ts';
import type { Rational } from '../../../../shared/lib/rational.ts';
import { profileChanges } from '../../../../shared/profile-presets.ts';
import { LAST_ROUND_CHOICES, type Profile, scoringContradictions } from '../../../../shared/session.ts';
import { quorumOf } from '../../../../shared/tally.ts';
import { Status } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';
import { call } from '../../app/client.ts';
import { useUnsaved } from '../../app/leave-guard.ts';
import { useCommand } from '../../app/run.tsx';
import { useDesk } from '../../app/state.ts';
import { readAgreement, readPoints, readShare, showFraction, showPoints } from '../show-share.ts';
import { Fields, ScreenForm, TextField } from './form-parts.tsx';
import { ProfileSource } from './profile-source.tsx';
import { profileValue } from './profile-value.ts';
import { restoring } from './restoring.ts';
import { SeriesFields } from './series-fields.tsx';
import { useDraft } from './use-draft.ts';

type FractionKey = 'quorumShare' | 'spreadLimit' | 'gateAgreement';

const FRACTIONS: Readonly<Record<FractionKey, { readonly read: (text: string) => Rational | undefined; readonly show: (value: Rational) => string }>> = {
  quorumShare: { read: readShare, show: showFraction },
  spreadLimit: { read: readPoints, show: showPoints },
  gateAgreement: { read: readAgreement, show: showFraction },
};

export function ProfileForm({ session }: { readonly session: DeskSession }) {
  // What can't be saved any more isn't shown over what holds.
  const locked = session.state !== 'preparing';
  const { draft, set, dirty, since, clear, discard } = useDraft<Profile>(session.profile, locked ? null : { key: 'profile', title: ['dossier.tabProfile'] });
  /** What was typed into a fraction's field, kept as typed until saved. */
  const [typed, setTyped] = useState<Partial<Record<FractionKey, string>>>({});
  const { run, pending } = useCommand();
  const unread = (key: FractionKey): boolean => typed[key] !== undefined && !FRACTIONS[key].read(typed[key]);
  const valid = !unread('quorumShare') && !unread('spreadLimit') && !unread('gateAgreement');
  const changed = dirty || !valid;
  // Edits are kept; a share that can't be read is none yet.
  useUnsaved(!valid);
  const quorum = quorumOf(session.members, [], '', draft);

  const fraction = (key: FractionKey, description: string, wrong: string) => (
    <TextField
      label={t(`dossier.${key}`)}
      description={description}
      value={typed[key] ?? FRACTIONS[key].show(draft[key])}
      onChange={(text) => {
        setTyped((now) => ({ ...now, [key]: text }));
        const value = FRACTIONS[key].read(text);
        if (value) set(key, value);
      }}
      max={20}
      error={unread(key) ? wrong : null}
      disabled={locked}
    />
  );
  const money = (key: 'reward3' | 'reward4') => (
    <NumberInput
      label={t(`dossier.${key}`)}
      value={draft[key]}
      onChange={(value) => set(key, Number(value) || 0)}
      min={0}
      max={1e12}
      step={1_000_000}
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator="."
      decimalSeparator=","
      disabled={locked}
    />
  );

  const apply = (rules: Partial<Profile>): void => {
    setTyped({});
    for (const key of profileChanges(draft, rules)) set(key, rules[key] as never);
  };
  const flag = (key: 'chairScores' | 'secretaryScores' | 'gapNamed' | 'chairOrDeputyRequired') => (
    <Switch size="md" mt="xs" label={t(`dossier.${key}`)} checked={draft[key]} onChange={(e) => set(key, e.currentTarget.checked)} disabled={locked} />
  );
  const others = scoringContradictions(draft, session.members);
  const save = async (): Promise<void> => {
    const undo = restoring(
      session.profile,
      draft,
      () => useDesk.getState().session?.profile,
      (profile) => call('save-profile', { profile }),
    );
    const answer = await run('save-profile', { profile: draft }, { success: t('dossier.profileSaved'), undo });
    if (!answer.ok) return;
    clear();
    setTyped({});
  };
  return (
    <ScreenForm
      state={session.state}
      locked={locked}
      hint={t('dossier.profileHint')}
      changed={changed}
      faulty={!valid}
      saving={pending !== null}
      onSave={save}
      since={since}
      onDiscard={() => {
        setTyped({});
        discard();
      }}
    >
      {!locked && <ProfileSource profile={draft} onApply={apply} />}
      <Fields legend={t('dossier.profileQuorum')}>
        {fraction(
          'quorumShare',
          quorum.scoring > 0 ? t('dossier.quorumMeans', { n: quorum.scoring, needed: quorum.needed }) : t('dossier.shareHint'),
          t('dossier.shareWrong'),
        )}
        {fraction('gateAgreement', t('dossier.gateHint'), t('dossier.agreementWrong'))}
        {fraction('spreadLimit', t('dossier.spreadHint'), t('dossier.spreadWrong'))}
        <NumberInput
          label={t('dossier.maxRounds')}
          description={t('dossier.maxRoundsHint')}
          value={draft.maxRounds}
          onChange={(value) => set('maxRounds', Number(value) || 1)}
          min={1}
          max={9}
          clampBehavior="strict"
          allowDecimal={false}
          disabled={locked}
        />
        <div>
          <Text fw={600} id="last-round">
            {t('dossier.lastRoundChoice')}
          </Text>
          <SegmentedControl
            aria-labelledby="last-round"
            value={draft.lastRoundChoice}
            onChange={(value) => set('lastRoundChoice', value as Profile['lastRoundChoice'])}
            data={LAST_ROUND_CHOICES.map((value) => ({ value, label: profileValue({ ...draft, lastRoundChoice: value }, 'lastRoundChoice') }))}
            disabled={locked}
          />
        </div>
        {flag('chairOrDeputyRequired')}
        {flag('chairScores')}
        {flag('secretaryScores')}
        {flag('gapNamed')}
        {others.length > 0 && <Status tone="look">{t('dossier.checkProfileOther', { names: others.map((m) => m.name).join(', ') })}</Status>}
      </Fields>
      <Fields legend={t('dossier.profileRewards')}>
        {money('reward3')}
        {money('reward4')}
        <div>
          <Text fw={600} id="upgrade-reward">
            {t('dossier.upgradeReward')}
          </Text>
          <SegmentedControl
            aria-labelledby="upgrade-reward"
            value={draft.upgradeReward}
            onChange={(value) => set('upgradeReward', value as Profile['upgradeReward'])}
            data={[
              { value: 'whole', label: t('dossier.upgradeWhole') },
              { value: 'difference', label: t('dossier.upgradeDifference') },
            ]}
            disabled={locked}
          />
        </div>
      </Fields>
      <SeriesFields draft={draft} set={set} locked={locked} />
      <Fields legend={t('dossier.profileScreens')}>
        <NumberInput
          label={t('dossier.decimals')}
          value={draft.decimals}
          onChange={(value) => set('decimals', Number(value) || 0)}
          min={0}
          max={4}
          clampBehavior="strict"
          allowDecimal={false}
          disabled={locked}
        />
        <Switch
          size="md"
          mt="xl"
          label={t('dossier.showRunningTotal')}
          checked={draft.showRunningTotal}
          onChange={(e) => set('showRunningTotal', e.currentTarget.checked)}
          disabled={locked}
        />
        <Switch
          size="md"
          mt="xl"
          label={t('dossier.showStarHints')}
          checked={draft.showStarHints}
          onChange={(e) => set('showStarHints', e.currentTarget.checked)}
          disabled={locked}
        />
      </Fields>
    </ScreenForm>
  );
}
