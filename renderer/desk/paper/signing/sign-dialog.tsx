/** Signing papers: with whose certificate, as whom, and how it is seen on the paper. */
import { Alert, FileInput, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { WireProblem } from '../../../../shared/contract/common.ts';
import type { ListedPaper } from '../../../../shared/contract/desk.ts';
import { MOST_PICTURE_KB, type OpenedKey } from '../../../../shared/contract/desk-signing.ts';
import { ProblemAlert } from '../../../kit/problem-list.tsx';
import { t } from '../../../kit/strings/index.ts';
import { call } from '../../app/client.ts';
import { Dialog } from '../../app/dialog.tsx';
import { DialogForm } from '../../app/dialog-form.tsx';
import { useCommand } from '../../app/run.tsx';
import { KeptNotice } from '../../dossier/forms/kept-notice.tsx';
import { useDraft } from '../../dossier/forms/use-draft.ts';
import { base64Of } from './base64-of.ts';
import { KeyField } from './key-field.tsx';

type Role = 'signer' | 'agency';
type Look = 'picture' | 'text' | 'none';
/** What is kept of a dialog left: never the certificate, its passphrase or the picture. */
type Choices = { readonly role: Role; readonly look: Look };
const USUAL: Choices = { role: 'signer', look: 'picture' };

/** Only final papers: of a draft or a blank sheet there is nothing to sign. */
export const signable = (papers: readonly ListedPaper[]): readonly ListedPaper[] =>
  papers.filter((paper) => paper.state === 'ready' && paper.kind !== 'blank-sheet');

type Props = { readonly papers: readonly ListedPaper[]; readonly onClose: () => void; readonly onStarted?: () => void };

const Choice = <V extends string>({ label, hint, value, onChange, options }: ChoiceProps<V>) => (
  <Stack gap={4}>
    <Text fw={500} component="span">
      {label}
    </Text>
    <SegmentedControl aria-label={label} value={value} onChange={(next) => onChange(next as V)} data={[...options]} fullWidth />
    {hint && <Text c="dimmed">{hint}</Text>}
  </Stack>
);
type ChoiceProps<V extends string> = {
  readonly label: string;
  readonly hint: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly options: readonly { readonly value: V; readonly label: string }[];
};

export function SignDialog({ papers, onClose, onStarted }: Props) {
  const { run, pending } = useCommand();
  const [key, setKey] = useState<OpenedKey | null>(null);
  const { draft, set, dirty, since, clear, discard } = useDraft(USUAL, { key: 'signing', title: ['signing.sign'], of: papers.map((paper) => paper.id) });
  const { role, look } = draft;
  const [picture, setPicture] = useState<File | null>(null);
  const [problems, setProblems] = useState<readonly WireProblem[]>([]);
  const wanted = signable(papers);
  // However the dialog goes; of a batch under way the host has forgotten the key by itself.
  useEffect(() => () => void call('forget-signing-key', {}), []);
  const start = async (): Promise<void> => {
    if (!key) return;
    const png = look === 'picture' && picture ? await base64Of(picture) : '';
    const answer = await run('start-signing', { key: key.id, papers: wanted.map((paper) => paper.id), role, look, picture: png }, { quiet: true });
    if (!answer.ok) {
      if (answer.problems.some((p) => p.code === 'OC-6212')) setKey(null);
      return setProblems(answer.problems);
    }
    clear();
    onStarted?.();
    onClose();
  };
  const tooLarge = picture !== null && picture.size > MOST_PICTURE_KB * 1024;
  const ready = key !== null && key.problems.length === 0 && wanted.length > 0 && (look !== 'picture' || (picture !== null && !tooLarge));
  return (
    <Dialog opened dirty={dirty || key !== null} onDrop={discard} onClose={onClose} title={t('signing.title', { n: wanted.length })} size="lg" centered>
      <DialogForm action={t('signing.start', { n: wanted.length })} ready={ready} busy={pending === 'start-signing'} onSubmit={start} onCancel={onClose}>
        {wanted.length < papers.length && <Alert color="amber">{t('signing.onlyReady', { n: papers.length - wanted.length })}</Alert>}
        <KeyField opened={key} onOpened={setKey} />
        {key?.problems.length === 0 && (
          <>
            <KeptNotice since={since} onDiscard={discard} />
            <Choice
              label={t('signing.role')}
              hint={role === 'signer' ? t('signing.roleSignerHint') : t('signing.roleAgencyHint')}
              value={role}
              onChange={(next) => set('role', next)}
              options={[
                { value: 'signer', label: t('signing.roleSigner') },
                { value: 'agency', label: t('signing.roleAgency') },
              ]}
            />
            <Choice
              label={t('signing.look')}
              hint={look === 'text' ? t('signing.lookTextHint') : ''}
              value={look}
              onChange={(next) => set('look', next)}
              options={[
                { value: 'picture', label: t('signing.lookPicture') },
                { value: 'text', label: t('signing.lookText') },
                { value: 'none', label: t('signing.lookNone') },
              ]}
            />
            {look === 'picture' && (
              <FileInput
                label={role === 'signer' ? t('signing.pictureSigner') : t('signing.pictureAgency')}
                description={t('signing.pictureLimit', { most: MOST_PICTURE_KB })}
                placeholder={t('signing.choosePicture')}
                leftSection={<IconPhoto size={20} />}
                accept="image/png"
                value={picture}
                onChange={setPicture}
                error={tooLarge ? t('signing.pictureLimit', { most: MOST_PICTURE_KB }) : null}
                clearable
              />
            )}
          </>
        )}
        <ProblemAlert problems={problems} />
      </DialogForm>
    </Dialog>
  );
}
