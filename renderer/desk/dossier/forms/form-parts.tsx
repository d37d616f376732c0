/** What the forms of Chuẩn bị share: groups of fields, the bar that saves, the notice that a part is frozen. */
import { Alert, Button, Fieldset, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { IconDeviceFloppy, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { SessionState } from '../../../../shared/session.ts';
import { t } from '../../../kit/strings/index.ts';
import classes from './form-parts.module.css';
import { KeptNotice } from './kept-notice.tsx';

export const Fields = ({ legend, children }: { readonly legend: string; readonly children: ReactNode }) => (
  <Fieldset legend={<Text fw={700}>{legend}</Text>} bg="var(--desk-surface)" pt="sm">
    <div className={classes.room}>
      <div className={classes.fields}>{children}</div>
    </div>
  </Fieldset>
);

/** A field as wide as two. */
export const Wide = ({ children }: { readonly children: ReactNode }) => <div className={classes.wide}>{children}</div>;

/** A screen's form: the hint, or why it can't be changed; the fields; the bar that saves while it can. `faulty`: a field can't be read. */
export function ScreenForm({
  state,
  locked,
  hint,
  changed,
  faulty,
  saving,
  since,
  onSave,
  onDiscard,
  children,
}: {
  readonly state: SessionState;
  readonly locked: boolean;
  readonly hint: string;
  readonly changed: boolean;
  readonly faulty: boolean;
  readonly saving: boolean;
  /** When what is shown was typed, if it was found kept. */
  readonly since: string | null;
  readonly onSave: () => Promise<void>;
  readonly onDiscard: () => void;
  readonly children: ReactNode;
}) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!faulty) void onSave();
      }}
    >
      <Stack gap="lg">
        {locked ? <FrozenNotice state={state} /> : <Text c="dimmed">{hint}</Text>}
        {!locked && <KeptNotice since={since} onDiscard={onDiscard} />}
        {children}
        {!locked && <SaveBar dirty={changed} valid={!faulty} saving={saving} onDiscard={onDiscard} />}
      </Stack>
    </form>
  );
}

/** Stays in sight at the foot of the form while something is not saved. */
function SaveBar({
  dirty,
  valid,
  saving,
  onDiscard,
}: {
  readonly dirty: boolean;
  readonly valid: boolean;
  readonly saving: boolean;
  readonly onDiscard: () => void;
}) {
  return (
    <Paper withBorder p="sm" shadow={dirty ? 'md' : undefined} bg="var(--desk-surface)" className={classes.bar} data-dirty={dirty || undefined}>
      <Group justify="flex-end">
        {dirty && (
          <Text fw={600} mr="auto" c="amber" role="status">
            {t('common.unsaved')}
          </Text>
        )}
        <Button variant="default" disabled={!dirty} onClick={onDiscard}>
          {t('common.discard')}
        </Button>
        <Button type="submit" leftSection={<IconDeviceFloppy size={20} />} disabled={!dirty || !valid} loading={saving}>
          {t('common.save')}
        </Button>
      </Group>
    </Paper>
  );
}

/** Says why a part can't be changed; nothing while it can. */
export const FrozenNotice = ({ state }: { readonly state: SessionState }) =>
  state === 'preparing' ? null : (
    <Alert color="gray" icon={<IconLock />}>
      {t(state === 'open' ? 'dossier.frozen' : 'dossier.frozenEnded')}
    </Alert>
  );

type TextProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly max: number;
  readonly error?: string | null;
  readonly description?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly placeholder?: string;
};

export const TextField = ({ onChange, max, ...rest }: TextProps) => <TextInput {...rest} maxLength={max} onChange={(e) => onChange(e.currentTarget.value)} />;
