/** Matching a page by hand: which paper, which of its pages. */
import { Button, Group, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import type { ListedPaper } from '../../../../shared/contract/desk.ts';
import { t } from '../../../kit/strings/index.ts';
import { useCommand } from '../../app/run.tsx';

const MOST_PAGES = 999;

/** Papers that were put out come first: those are out for signing. */
const options = (papers: readonly ListedPaper[]) =>
  papers
    .filter(({ state, kind }) => state === 'ready' && kind !== 'blank-sheet')
    .toSorted((a, b) => Number(b.prints.length > 0) - Number(a.prints.length > 0))
    .map(({ id, title }) => ({ value: id, label: title }));

type Props = { readonly scan: number; readonly by: string; readonly papers: readonly ListedPaper[] };

export function PlaceForm({ scan, by, papers }: Props) {
  const { run, pending } = useCommand();
  const [paper, setPaper] = useState<string | null>(null);
  const [page, setPage] = useState<number | string>(1);
  const choices = options(papers);
  const place = async (): Promise<void> => {
    if (paper === null) return;
    const title = choices.find(({ value }) => value === paper)?.label ?? '';
    await run('place-scan-page', { scan, paper, page: Number(page), by: by.trim() }, { success: t('scans.placed', { title }) });
  };
  return (
    <Group align="flex-end" gap="sm">
      <Select label={t('scans.paper')} data={choices} value={paper} onChange={setPaper} searchable style={{ flex: '1 1 16rem' }} maxDropdownHeight={280} />
      <NumberInput label={t('scans.number')} value={page} onChange={setPage} min={1} max={MOST_PAGES} allowDecimal={false} w={100} />
      <Button disabled={paper === null || by.trim() === '' || !(Number(page) >= 1)} loading={pending !== null} onClick={() => void place()}>
        {t('scans.place')}
      </Button>
    </Group>
  );
}
