/** A stick, a usual folder, or a path typed in; what is chosen is told at once, the first place unasked. */
import { Alert, Loader, Radio, Stack, TextInput } from '@mantine/core';
import { IconUsb } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { t } from '../../kit/strings/index.ts';
import { useRead } from './use-read.ts';

const TYPED = '';
const GIGABYTE = 1e9;
const room = (bytes: number): string => t('papers.room', { gb: (bytes / GIGABYTE).toLocaleString('vi-VN', { maximumFractionDigits: 1 }) });

/** `initial`: the place chosen before. `onChange`: the full path, '' while there is none; must stay the same function. */
export function PlaceChoice({ initial = '', onChange }: { readonly initial?: string; readonly onChange: (place: string) => void }) {
  const { data: places } = useRead('list-paper-places', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const [path, setPath] = useState(initial);
  const listed = places?.some((p) => p.path === initial) ? initial : null;
  const selected = chosen ?? listed ?? (initial === '' ? (places?.[0]?.path ?? TYPED) : TYPED);
  const place = selected === TYPED ? path.trim() : selected;
  useEffect(() => onChange(place), [place, onChange]);
  return (
    <>
      {!places && <Loader size="sm" role="status" aria-label={t('common.loading')} />}
      <Radio.Group label={t('papers.place')} value={selected} onChange={setChosen}>
        <Stack gap="xs" mt="xs">
          {(places ?? []).map(({ path: at, name, kind, freeBytes }) => (
            <Radio key={at} value={at} label={kind === 'removable' ? t('papers.stick', { name }) : name} description={`${at} · ${room(freeBytes)}`} />
          ))}
          <Radio value={TYPED} label={t('papers.other')} />
        </Stack>
      </Radio.Group>
      {selected === TYPED && (
        <TextInput label={t('papers.path')} description={t('papers.pathHint')} value={path} onChange={(e) => setPath(e.currentTarget.value)} data-autofocus />
      )}
      {places && !places.some((p) => p.kind === 'removable') && (
        <Alert color="gray" icon={<IconUsb />}>
          {t('papers.noStick')}
        </Alert>
      )}
    </>
  );
}
