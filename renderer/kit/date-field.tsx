/** A date typed as dd/mm/yyyy and kept as ISO yyyy-mm-dd; '' is no date. What is typed and no date yet is marked, not passed on. */
import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatDate } from '../../shared/lib/vietnamese.ts';
import { parseTypedDate } from './parse-date.ts';
import { t } from './strings/index.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (iso: string) => void;
  readonly error?: string | null;
  readonly description?: string;
  readonly disabled?: boolean;
};

const shown = (iso: string): string => (iso ? formatDate(iso) : '');

export function DateField({ label, value, onChange, error, description, disabled }: Props) {
  const [text, setText] = useState(shown(value));
  useEffect(() => {
    setText((now) => (parseTypedDate(now) === value ? now : shown(value)));
  }, [value]);
  const wrong = parseTypedDate(text) === null;
  return (
    <TextInput
      label={label}
      placeholder={t('common.datePattern')}
      inputMode="numeric"
      value={text}
      onChange={(e) => {
        setText(e.currentTarget.value);
        const iso = parseTypedDate(e.currentTarget.value);
        if (iso !== null) onChange(iso);
      }}
      onBlur={() => {
        if (!wrong) setText(shown(parseTypedDate(text) ?? ''));
      }}
      error={wrong ? t('common.dateWrong') : error}
      {...(description ? { description } : {})}
      disabled={disabled ?? false}
    />
  );
}
