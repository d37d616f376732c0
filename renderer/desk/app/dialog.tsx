/** A window in which something is typed: Escape or the cross never lose it; the question stands in the window itself. */
import { Alert, Button, Group, Modal, type ModalProps } from '@mantine/core';
import { createContext, type FormEvent, useEffect, useState } from 'react';
import { t } from '../../kit/strings/index.ts';
import { useUnsaved } from './leave-guard.ts';

/** What "Thôi" does in a window whose form says whether it is changed; null: it closes at once, as it says. */
export const CancelContext = createContext<(() => void) | null>(null);

type Props = ModalProps & {
  /** Whether the form in it is changed; left out, whatever is typed into a field counts. */
  readonly dirty?: boolean;
  /** The form keeps its edits by itself: leaving the screen needs no question. Called when they are given up. */
  readonly onDrop?: () => void;
};

/** Text, not a choice from a list, a file or a passphrase. */
const isText = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && ['text', 'number', 'tel'].includes(target.type) && !target.readOnly);

export function Dialog({ onClose, dirty, onDrop, opened, children, ...rest }: Props) {
  const [typed, setTyped] = useState(false);
  const [asking, setAsking] = useState(false);
  const lost = opened && (dirty ?? typed);
  useUnsaved(lost && onDrop === undefined);
  useEffect(() => {
    if (!opened) setTyped(false);
    if (!lost) setAsking(false);
  }, [opened, lost]);
  const ask = (): void => (lost ? setAsking(true) : onClose());
  const drop = (): void => {
    onDrop?.();
    onClose();
  };
  const onInput = (event: FormEvent): void => {
    if (isText(event.target)) setTyped(true);
  };
  return (
    <Modal {...rest} opened={opened} onClose={ask}>
      <CancelContext.Provider value={dirty === undefined ? null : ask}>
        {asking && (
          <Alert color="amber" title={t('kept.closeTitle')} role="alertdialog" aria-label={t('kept.closeTitle')} mb="md">
            <Group gap="xs">
              <Button autoFocus onClick={() => setAsking(false)}>
                {t('kept.closeStay')}
              </Button>
              <Button variant="default" onClick={drop}>
                {t('kept.closeDrop')}
              </Button>
            </Group>
          </Alert>
        )}
        <div onInput={onInput}>{children}</div>
      </CancelContext.Provider>
    </Modal>
  );
}
