/** The form inside a dialog: fields one under the other, at the foot what gives up and what saves. Enter saves as the button does. */
import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useContext } from 'react';
import { t } from '../../kit/strings/index.ts';
import { CancelContext } from './dialog.tsx';

type Props = {
  /** Words of the button that saves; null = nothing can be changed, no foot. */
  readonly action: string | null;
  /** False = Enter and the button do nothing. */
  readonly ready: boolean;
  readonly busy: boolean;
  readonly onSubmit: () => Promise<void>;
  readonly onCancel: () => void;
  /** Further buttons: `left` apart from the others, `between` beside the one that saves. */
  readonly left?: ReactNode;
  readonly between?: ReactNode;
  readonly children: ReactNode;
};

export const DialogForm = ({ action, ready, busy, onSubmit, onCancel, left, between, children }: Props) => {
  const ask = useContext(CancelContext);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !busy && action !== null) void onSubmit();
      }}
    >
      <Stack>
        {children}
        {action !== null && (
          <Group justify="flex-end">
            {left}
            <Button variant="default" onClick={ask ?? onCancel}>
              {t('common.cancel')}
            </Button>
            {between}
            <Button type="submit" disabled={!ready} loading={busy}>
              {action}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
};
