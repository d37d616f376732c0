/** The pages of the chosen file: a large picture, the page's number, keys. Enlarged it fills the window. */
import { ActionIcon, Button, Group, Modal, Paper, Text, TextInput, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconFileOff, IconZoomIn } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { EvidenceItem } from '../../../../shared/contract/desk.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { t } from '../../../kit/strings/index.ts';
import { useDesk } from '../../app/state.ts';
import classes from './evidence.module.css';
import { kindIcon, originalAddress, pageAddress } from './file-words.tsx';
import { pageForKey } from './page-keys.ts';

type Paging = { readonly file: EvidenceItem; readonly page: number; readonly onPage: (page: number) => void };

/** Typed and taken over with Enter or on leaving; what is no page of the file falls back. */
function PageNumber({ file, page, onPage }: Paging) {
  const [text, setText] = useState(String(page));
  useEffect(() => setText(String(page)), [page]);
  const take = (): void => {
    const wanted = Number(text);
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= file.pages) onPage(wanted);
    else setText(String(page));
  };
  return (
    <Group gap={6} wrap="nowrap">
      <TextInput
        aria-label={t('evidence.pageNumber')}
        w="4.25rem"
        inputMode="numeric"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          event.stopPropagation();
        }}
      />
      <Text style={{ whiteSpace: 'nowrap' }}>{t('evidence.pageOfMany', { n: file.pages })}</Text>
    </Group>
  );
}

const PageBar = (props: Paging) => {
  const { file, page, onPage } = props;
  return (
    <Group gap={6} wrap="nowrap" justify="center">
      <ActionIcon variant="default" size={44} aria-label={t('evidence.previousPage')} disabled={page <= 1} onClick={() => onPage(page - 1)}>
        <IconChevronLeft size={22} />
      </ActionIcon>
      <PageNumber {...props} />
      <ActionIcon variant="default" size={44} aria-label={t('evidence.nextPage')} disabled={page >= file.pages} onClick={() => onPage(page + 1)}>
        <IconChevronRight size={22} />
      </ActionIcon>
    </Group>
  );
};

/** One page's picture. The host draws a page at once when it is asked for; where that failed, it is asked again when more have been drawn. */
function PagePicture({ file, page, className }: { readonly file: EvidenceItem; readonly page: number; readonly className?: string | undefined }) {
  const drawn = useDesk((s) => s.live?.evidence.done ?? 0);
  const [failed, setFailed] = useState<{ readonly page: number; readonly drawn: number } | null>(null);
  useEffect(() => {
    // The next page waits in the browser's store before it is asked for.
    if (page < file.pages) new Image().src = pageAddress(file.id, page + 1, 'large');
  }, [file.id, file.pages, page]);
  if (failed?.page === page && failed.drawn === drawn) return <Text>{t(file.state === 'failed' ? 'evidence.pageBroken' : 'evidence.pageMissing')}</Text>;
  return (
    <img
      key={page}
      src={pageAddress(file.id, page, 'large')}
      alt={`${file.name}: ${t('evidence.pageOf', { page, n: file.pages })}`}
      className={className}
      draggable={false}
      onError={() => setFailed({ page, drawn })}
    />
  );
}

function NoPages({ file }: { readonly file: EvidenceItem }) {
  const failed = file.state === 'failed';
  return (
    <EmptyState
      icon={failed ? <IconFileOff size={32} /> : kindIcon(file)}
      title={failed ? t('evidence.failure') : file.name}
      body={failed ? file.failure : t('evidence.asGiven')}
      action={
        <Button component="a" href={originalAddress(file.id)} target="_blank" rel="noreferrer" variant="default">
          {t('evidence.openOriginal')}
        </Button>
      }
    />
  );
}

export function PagePreview({ file, page, onPage, large, onLarge }: Paging & { readonly large: boolean; readonly onLarge: (large: boolean) => void }) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = pageForKey(event.key, page, file.pages);
    if (next === null) return;
    event.preventDefault();
    onPage(next);
  };
  if (file.pages === 0)
    return (
      <Paper withBorder className={classes.side} style={{ justifyContent: 'center' }}>
        <NoPages file={file} />
      </Paper>
    );
  return (
    <Paper withBorder className={classes.side} onKeyDown={onKeyDown}>
      <div className={classes.sheet}>
        <Tooltip label={t('evidence.enlarge')}>
          <UnstyledButton className={classes.sheetButton} aria-label={t('evidence.enlarge')} onClick={() => onLarge(true)}>
            <PagePicture file={file} page={page} />
          </UnstyledButton>
        </Tooltip>
      </div>
      <div className={classes.bar} style={{ justifyContent: 'space-between', borderBottom: 0 }}>
        <PageBar file={file} page={page} onPage={onPage} />
        <ActionIcon variant="default" size={44} aria-label={t('evidence.enlarge')} onClick={() => onLarge(true)}>
          <IconZoomIn size={22} />
        </ActionIcon>
      </div>
      <Modal
        opened={large}
        onClose={() => onLarge(false)}
        fullScreen
        title={
          <Group gap="lg" wrap="nowrap">
            <span className={classes.oneLine}>{file.name}</span>
            <PageBar file={file} page={page} onPage={onPage} />
          </Group>
        }
        onKeyDown={onKeyDown}
      >
        <PagePicture file={file} page={page} className={classes.large} />
      </Modal>
    </Paper>
  );
}
