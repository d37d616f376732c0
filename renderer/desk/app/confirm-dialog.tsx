/** The question before what can't be taken back. */
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { t } from '../../kit/strings/index.ts';
import { openWindow } from './open-window.tsx';

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

type ConfirmProps = {
  readonly options: ConfirmOptions;
  /** Typed before, when the dialog was closed beside its buttons. */
  readonly typed: string;
  readonly onType: (reason: string) => void;
  readonly settle: (answer: Confirmed | null) => void;
};

function ConfirmBody({ options, typed, onType, settle }: ConfirmProps) {
  const [reason, setReason] = useState(typed);
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
        {typed !== '' && (
          <Text c="amber" fw={600} role="status">
            {t('kept.reasonStill')}
          </Text>
        )}
        {options.reason && (
          <Textarea
            label={t('common.reason')}
            description={t('common.reasonHint')}
            value={reason}
            onChange={(e) => {
              setReason(e.currentTarget.value);
              onType(e.currentTarget.value);
            }}
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

/** Shows the question once; `typed` is the reason it begins with. Answers what was chosen, or what had been typed when it was closed beside its buttons. */
function askOnce(say: () => ConfirmOptions, typed: string): Promise<Confirmed | string | null> {
  return new Promise((resolve) => {
    let answer: Confirmed | string | null = '';
    const close = openWindow(
      () => say().title,
      () => (
        <ConfirmBody
          options={say()}
          typed={typed}
          onType={(reason) => {
            answer = reason;
          }}
          settle={(given) => {
            answer = given;
            close();
          }}
        />
      ),
      {
        size: 'lg',
        centered: true,
        onClose: () => resolve(answer),
      },
    );
  });
}

/** Questions that stand open, by title: a button pressed twice asks once. */
const asked = new Set<string>();

/**
 * Asks before acting: null when declined, else the reason ('' when none was asked for). Closed by Escape or the cross, a typed reason is shown once more.
 * `say` is called again whenever the language changes while the question stands open.
 */
export async function confirmDialog(say: () => ConfirmOptions): Promise<Confirmed | null> {
  const { title } = say();
  if (asked.has(title)) return null;
  asked.add(title);
  const answer = await askOnce(say, '');
  const again = typeof answer === 'string' && answer.trim() !== '' ? await askOnce(say, answer) : answer;
  // Not before the key that answered it has gone all its way: Escape reaches the window below, which would ask anew.
  setTimeout(() => asked.delete(title));
  return typeof again === 'string' ? null : again;
}
