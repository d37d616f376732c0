/** Sub-councils as typed or picked: of a member (several), of a product (one). */
import { Autocomplete, TagsInput } from '@mantine/core';
import type { DeskSession } from '../../../../shared/contract/desk.ts';
import { MOST_SUB_COUNCIL } from '../../../../shared/contract/desk-rows.ts';
import { subCouncilNames, subCouncilsOf } from '../../../../shared/sub-councils.ts';
import { t } from '../../../kit/strings/index.ts';

type Props = { readonly session: DeskSession; readonly value: string; readonly onChange: (value: string) => void; readonly disabled?: boolean };

const known = ({ members, dossiers }: DeskSession): string[] => [...subCouncilsOf(members, dossiers)];

export const SubCouncilsField = ({ session, value, onChange, disabled = false }: Props) => (
  <TagsInput
    label={t('kinds.memberSubCouncils')}
    description={t('kinds.memberSubCouncilsHint')}
    value={[...subCouncilNames(value)]}
    onChange={(names) => onChange(names.join('; '))}
    data={known(session)}
    splitChars={[';']}
    disabled={disabled}
    clearable
  />
);

export const SubCouncilField = ({ session, value, onChange, disabled = false }: Props) => (
  <Autocomplete
    label={t('kinds.subCouncil')}
    description={t('kinds.subCouncilHint')}
    value={value}
    onChange={onChange}
    data={known(session)}
    maxLength={MOST_SUB_COUNCIL}
    disabled={disabled}
  />
);
