/** Linking a file to a criterion of the dossier's set, for the whole file or a range of its pages. */
import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { EvidenceItem, EvidenceLink } from '../../../../shared/contract/desk.ts';
import { type CriteriaSet, criteriaOf } from '../../../../shared/criteria.ts';
import { t } from '../../../kit/strings/index.ts';
import { matches } from '../../../kit/table-order.ts';
import classes from './evidence.module.css';
import { readRange } from './page-range.ts';

type Props = {
  readonly set: CriteriaSet;
  readonly file: EvidenceItem;
  readonly page: number;
  readonly onLink: (link: Pick<EvidenceLink, 'criterion' | 'firstPage' | 'lastPage' | 'label'>) => Promise<boolean>;
  readonly onClose: () => void;
};

/** A code is looked for from its beginning ("1.5" is not "11.5"), words anywhere. */
const finds = (label: string, search: string): boolean =>
  /^\d/.test(search.trim()) ? label.startsWith(search.trim()) || matches(label.slice(label.indexOf(' ')), search) : matches(label, search);

export function LinkForm({ set, file, page, onLink, onClose }: Props) {
  const [criterion, setCriterion] = useState<string | null>(null);
  const [pages, setPages] = useState('');
  const [label, setLabel] = useState('');
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // In braces: newer browsers answer a promise here, which is no way to end an effect.
    form.current?.scrollIntoView({ block: 'end' });
  }, []);
  const range = readRange(pages, file.pages);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (criterion === null || !range) return;
    setBusy(true);
    const done = await onLink({ criterion, ...range, label: label.trim() });
    setBusy(false);
    if (done) onClose();
  };
  return (
    <form ref={form} onSubmit={(event) => void submit(event)} className={classes.linkForm}>
      <Stack gap="xs">
        <Select
          label={t('evidence.linkCriterion')}
          placeholder={t('evidence.linkSearch')}
          searchable
          required
          data-autofocus
          autoFocus
          value={criterion}
          onChange={setCriterion}
          maxDropdownHeight={260}
          comboboxProps={{ width: 420, position: 'bottom-end' }}
          data={[...criteriaOf(set).values()].map((placed) => ({ value: placed.criterion.code, label: `${placed.criterion.code} ${placed.criterion.title}` }))}
          filter={({ options, search }) => options.filter((o) => 'label' in o && finds(o.label, search))}
          nothingFoundMessage={t('common.nothingFound')}
        />
        {file.pages > 1 && (
          <Group gap="xs" align="flex-end" wrap="nowrap">
            <TextInput
              label={t('evidence.linkPages')}
              placeholder="3-7"
              value={pages}
              onChange={(event) => setPages(event.currentTarget.value)}
              error={range ? null : t('evidence.linkPagesWrong', { n: file.pages })}
              description={t('evidence.linkPagesHint')}
              flex={1}
            />
          </Group>
        )}
        {file.pages > 1 && (
          <Button variant="default" px="sm" onClick={() => setPages(String(page))}>
            {`${t('evidence.linkHere')}: ${page}`}
          </Button>
        )}
        <TextInput
          label={t('evidence.linkLabel')}
          placeholder={t('evidence.linkLabelHint')}
          value={label}
          maxLength={200}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button type="submit" px="sm" disabled={criterion === null || !range} loading={busy}>
            {t('evidence.linkAdd')}
          </Button>
          <Button variant="default" px="sm" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
