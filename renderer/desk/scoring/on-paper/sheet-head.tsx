/** Whose sheet for what this is, and who sits at the keys. */
import { Group, Text, TextInput } from '@mantine/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { SheetPlace } from '../../../../shared/paper/sheet-code.ts';
import { t } from '../../../kit/strings/index.ts';
import { dossierOf, memberName } from '../../app/state.ts';

type Props = {
  readonly place: SheetPlace;
  readonly label: string;
  readonly name: string;
  readonly onName: (name: string) => void;
  /** Enter in the name leads there. */
  readonly next: RefObject<HTMLInputElement | null>;
};

export function SheetHead({ place, label, name, onName, next }: Props) {
  const field = useRef<HTMLInputElement>(null);
  // Given once, the name is no step of the work any more. The window looks for its first field a moment after it has opened.
  const [asked] = useState(name === '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where the sheet opens.
  useEffect(() => (asked ? field : next).current?.focus(), []);
  return (
    <Group justify="space-between" align="flex-end" wrap="nowrap">
      <div style={{ minWidth: 0 }}>
        <Text fw={700} fz="xl" lh={1.25}>
          {memberName(place.member)}
        </Text>
        <Text lineClamp={2}>
          {dossierOf(place.dossier)?.name} · {place.dossier} · {t('scoring.round', { n: place.round })}
        </Text>
      </div>
      <TextInput
        label={label}
        placeholder={t('onPaper.nameHint')}
        value={name}
        onChange={(event) => onName(event.currentTarget.value)}
        maxLength={100}
        w="22rem"
        required
        autoComplete="off"
        ref={field}
        {...(asked ? { 'data-autofocus': true } : {})}
        onKeyDown={(event) => {
          if (event.key === 'Enter') next.current?.focus();
        }}
      />
    </Group>
  );
}
