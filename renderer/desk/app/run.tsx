/** Running a command from a screen: pending state, problems as notifications, the way back. */
import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { type ReactNode, useCallback, useState } from 'react';
import type { Answer, WireProblem } from '../../../shared/contract/common.ts';
import type { DeskCommand, DeskInput, DeskOutput } from '../../../shared/contract/desk.ts';
import { ProblemLines } from '../../kit/problem-list.tsx';
import { t } from '../../kit/strings/index.ts';
import { Beside } from './beside.tsx';
import { call } from './client.ts';
import { useDesk } from './state.ts';
import { nextUndo, pushed, type Undoable } from './undo-stack.ts';

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

/** A notice with one button; gives its id. */
export function notifyWithButton(color: 'green' | 'amber', words: string, label: string, act: () => void, autoClose: number): string {
  const id = notifications.show({
    color,
    autoClose,
    message: (
      <Beside>
        <Text>{words}</Text>
        <Button
          variant="light"
          style={{ flexShrink: 0 }}
          onClick={() => {
            notifications.hide(id);
            act();
          }}
        >
          {label}
        </Button>
      </Beside>
    ),
  });
  return id;
}

/** Takes an act back; null = there is nothing more to say. */
export type UndoAct = () => Promise<Answer<unknown> | null> | null;

type Act = Undoable & { readonly undo: UndoAct; notice: string };

let acts: readonly Act[] = [];
let lastAct = 0;

async function takeBack(act: Act): Promise<void> {
  if (!acts.includes(act)) return;
  acts = acts.filter((one) => one !== act);
  notifications.hide(act.notice);
  const answer = await act.undo();
  if (answer === null) return;
  if (answer.ok) notifySuccess(t('kept.undone', { words: act.words }));
  else notifyProblems(answer.problems);
}

const offer = (act: Act, words: string): void => {
  act.notice = notifyWithButton('green', words, t('kept.undo'), () => void takeBack(act), 8_000);
};

/** Remembers for Ctrl+Z how an act is taken back, without a notice: of what is seen to have happened. */
export function rememberUndo(words: string, undo: UndoAct): void {
  lastAct += 1;
  acts = pushed<Act>(acts, { id: lastAct, words, undo, file: useDesk.getState().session?.file ?? '', at: Date.now(), notice: '' });
}

/** Says what was done, with a button that takes it back; `undo` is called at most once. */
export function offerUndo(words: string, undo: UndoAct): void {
  rememberUndo(words, undo);
  const act = acts.at(-1);
  if (act) offer(act, words);
}

/** Commands under way, until what they did can be taken back. */
const underWay = new Set<Promise<unknown>>();
/** The one begun last: the same once more while it is under way is a second press of its button, not a second act. */
let newest: { readonly same: string; readonly answer: Promise<unknown> } | null = null;
let takingBack: Promise<void> = Promise.resolve();

/** Ctrl+Z: the newest act that may be taken back; one of some time ago is named first. What is still under way is waited for: else the key would take back the act before it. */
export function undoLast(): void {
  const step = async (): Promise<void> => {
    await Promise.allSettled([...underWay]);
    await takeBackNewest();
  };
  takingBack = takingBack.then(step, step);
}

async function takeBackNewest(): Promise<void> {
  const next = nextUndo(acts, useDesk.getState().session?.file ?? '', Date.now());
  if (!next) return notifyNote(t('kept.undoNone'));
  if (!next.offer) return takeBack(next.act);
  const again = { ...next.act, at: Date.now() };
  acts = acts.map((one) => (one === next.act ? again : one));
  offer(again, t('kept.undoOffer', { words: again.words }));
}

export type RunOptions = {
  /** Notice after success; none when left out. */
  readonly success?: string;
  /** Leave showing problems to the caller. */
  readonly quiet?: boolean;
  /** How the act is taken back. Its notice offers it; without a notice Ctrl+Z does, naming it by `undoWords`. */
  readonly undo?: UndoAct | undefined;
  readonly undoWords?: string;
};

export type Run = <C extends DeskCommand>(command: C, input: DeskInput<C>, options?: RunOptions) => Promise<Answer<DeskOutput<C>>>;

/** `run` executes a command and shows its outcome; `pending` names the command under way, or null. */
export function useCommand(): { readonly run: Run; readonly pending: DeskCommand | null } {
  const [pending, setPending] = useState<DeskCommand | null>(null);
  const run = useCallback<Run>(<C extends DeskCommand>(command: C, input: DeskInput<C>, options: RunOptions = {}) => {
    const same = `${command} ${JSON.stringify(input)}`;
    if (newest?.same === same && underWay.has(newest.answer)) return newest.answer as Promise<Answer<DeskOutput<C>>>;
    const whole = (async () => {
      notifications.hide(problemNotice);
      setPending(command);
      const answer = await call(command, input);
      setPending(null);
      if (answer.ok) {
        if (options.success && options.undo) offerUndo(options.success, options.undo);
        else if (options.success) notifySuccess(options.success);
        else if (options.undo) rememberUndo(options.undoWords ?? '', options.undo);
        if (!options.quiet) notifyWarnings(answer.warnings);
      } else if (!options.quiet) notifyProblems(answer.problems);
      return answer;
    })();
    underWay.add(whole);
    newest = { same, answer: whole };
    void whole.finally(() => underWay.delete(whole));
    return whole;
  }, []);
  return { run, pending };
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
