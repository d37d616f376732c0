/** The field that narrows a list: the same sign, name and way to empty it wherever there is one. */
import { CloseButton, TextInput, type TextInputProps } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { t } from './strings/index.ts';

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'leftSection' | 'rightSection'> & {
  readonly query: string;
  readonly onQuery: (query: string) => void;
};

export const SearchField = ({ query, onQuery, placeholder = t('common.search'), ...rest }: Props) => (
  <TextInput
    aria-label={t('common.search')}
    placeholder={placeholder}
    leftSection={<IconSearch size={20} aria-hidden />}
    rightSection={query ? <CloseButton aria-label={t('common.clearSearch')} onClick={() => onQuery('')} /> : null}
    value={query}
    onChange={(event) => onQuery(event.currentTarget.value)}
    {...rest}
  />
);
