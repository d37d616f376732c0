/** Running a command from a screen: pending state, problems as notifications, confirmation before what can't be taken back. */
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { type ReactNode, useCallback, useState } from 'react';
import type { Answer, WireProblem } from '../../../shared/contract/common.ts';
import type { DeskCommand, DeskInput, DeskOutput } from '../../../shared/contract/desk.ts';
import { ProblemLines } from '../../kit/problem-list.tsx';
import { t } from '../../kit/strings/index.ts';
import { call } from './client.ts';

/** The notices now shown, one of problems and one of success: the next act takes the last one's away. Each gets an id of its own: one shown again under the id of a notice that is still fading out would vanish with it. */
let problemNotice = '';
let successNotice = '';

/** Shows what stopped an act. Stays until closed or until the next act. */
export function notifyProblems(problems: readonly WireProblem[]): void {
  notifications.hide(problemNotice);
  if (problems.length === 0) return;
  problemNotice = notifications.show({
    color: 'red',
    icon: <IconX />,
    title: t('common.problems'),
    message: <ProblemLines problems={problems} />,
    autoClose: false,
  });
}

function notifyWarnings(problems: readonly WireProblem[]): void {
  if (problems.length === 0) return;
  notifications.show({
    color: 'amber',
    icon: <IconAlertTriangle />,
    title: t('common.warnings'),
    message: <ProblemLines problems={problems} />,
    autoClose: 12_000,
  });
}

export function notifySuccess(message: ReactNode): void {
  notifications.hide(successNotice);
  successNotice = notifications.show({ color: 'green', icon: <IconCheck />, message, autoClose: 4_000 });
}

export type RunOptions = {
  /** Notice after success; none when left out. */
  readonly success?: string;
  /** Leave showing problems to the caller. */
  readonly quiet?: boolean;
};

export type Run = <C extends DeskCommand>(command: C, input: DeskInput<C>, options?: RunOptions) => Promise<Answer<DeskOutput<C>>>;

/** `run` executes a command and shows its outcome; `pending` names the command under way, or null. */
export function useCommand(): { readonly run: Run; readonly pending: DeskCommand | null } {
  const [pending, setPending] = useState<DeskCommand | null>(null);
  const run = useCallback<Run>(async (command, input, options = {}) => {
    notifications.hide(problemNotice);
    setPending(command);
    const answer = await call(command, input);
    setPending(null);
    if (answer.ok) {
      if (options.success) notifySuccess(options.success);
      if (!options.quiet) notifyWarnings(answer.warnings);
    } else if (!options.quiet) notifyProblems(answer.problems);
    return answer;
  }, []);
  return { run, pending };
}

export type ConfirmOptions = {
  readonly title: string;
  readonly body: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  /** Red button: something is lost or can't be taken back. */
  readonly danger?: boolean;
  /** Asks for a typed reason of at least three characters. */
  readonly reason?: boolean;
};

type Confirmed = { readonly reason: string };
const MIN_REASON = 3;
const MAX_REASON = 500;

function ConfirmBody({ options, settle }: { readonly options: ConfirmOptions; readonly settle: (answer: Confirmed | null) => void }) {
  const [reason, setReason] = useState('');
  const enough = !options.reason || reason.trim().length >= MIN_REASON;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (enough) settle({ reason: reason.trim() });
      }}
    >
      <Stack>
        {typeof options.body === 'string' ? <Text>{options.body}</Text> : options.body}
        {options.reason && (
          <Textarea
            label={t('common.reason')}
            description={t('common.reasonHint')}
            value={reason}
            onChange={(e) => setReason(e.currentTarget.value)}
            maxLength={MAX_REASON}
            autosize
            minRows={2}
            data-autofocus
            required
          />
        )}
        <Group justify="flex-end">
          {/* What can't be taken back isn't one Enter away. */}
          <Button variant="default" onClick={() => settle(null)} data-autofocus={options.danger && !options.reason ? true : undefined}>
            {options.cancelLabel ?? t('common.cancel')}
          </Button>
          <Button
            type="submit"
            color={options.danger ? 'red' : 'green'}
            disabled={!enough}
            data-autofocus={options.reason || options.danger ? undefined : true}
          >
            {options.confirmLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Asks before acting: null when declined, else the reason ('' when none was asked for). */
export function confirmDialog(options: ConfirmOptions): Promise<Confirmed | null> {
  return new Promise((resolve) => {
    let answer: Confirmed | null = null;
    const id = modals.open({
      title: options.title,
      size: 'lg',
      centered: true,
      onClose: () => resolve(answer),
      children: (
        <ConfirmBody
          options={options}
          settle={(given) => {
            answer = given;
            modals.close(id);
          }}
        />
      ),
    });
  });
}

/** Something didn't come about, and nothing is wrong with the session. */
export function notifyNote(message: string): void {
  notifications.show({ color: 'amber', icon: <IconAlertTriangle />, message });
}

/** After copying to the clipboard: worked or not. */
export function notifyCopied(done: boolean): void {
  if (done) notifySuccess(t('common.copied'));
  else notifyNote(t('common.copyFailed'));
}
