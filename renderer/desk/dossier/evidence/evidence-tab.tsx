/** Minh chứng: the files or the checklist at the left, the pages in the middle, what is known of the chosen file at the right. */
import { Alert, Paper, SegmentedControl } from '@mantine/core';
import { IconFiles, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import type { DeskEvidence, DeskSession, DossierRow, EvidenceItem } from '../../../../shared/contract/desk.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { t } from '../../../kit/strings/index.ts';
import { AddButtons } from './add-buttons.tsx';
import { CheckFilesButton } from './check-files.tsx';
import { ChecklistPanel } from './checklist-panel.tsx';
import { DropArea } from './drop-area.tsx';
import classes from './evidence.module.css';
import { FileDetails } from './file-details.tsx';
import { FileList } from './file-list.tsx';
import { useGuess } from './guess.ts';
import { PagePreview } from './page-preview.tsx';
import { PreparingLine } from './preparing-line.tsx';
import { removeFile } from './remove-file.ts';
import { sendEvidence } from './uploads.ts';

type View = 'files' | 'checklist';
export type PartProps = { readonly session: DeskSession; readonly dossier: DossierRow; readonly evidence: DeskEvidence; readonly reload: () => void };

export const FrozenEvidence = ({ session }: { readonly session: DeskSession }) => (
  <Alert color="gray" icon={<IconLock />} py="xs">
    {t(session.state === 'ended' ? 'evidence.readOnlyEnded' : 'evidence.readOnly')}
  </Alert>
);

export function EvidenceTab({ session, dossier, evidence: held, reload }: PartProps) {
  const { shown: evidence, guessing } = useGuess(held);
  const { files, links, checklist, mayChange } = evidence;
  const [chosen, setChosen] = useState<number | null>(null);
  const [page, setPage] = useState(1);
  const [large, setLarge] = useState(false);
  const [view, setView] = useState<View>('files');
  const file = files.find((f) => f.id === chosen) ?? files[0] ?? null;
  const missing = checklist.filter((item) => item.required && !item.have).length;
  const choose = (id: number, at = 1): void => {
    setChosen(id);
    setPage(at);
  };
  const remove = async (gone: EvidenceItem): Promise<void> => {
    const next = files[files.indexOf(gone) + 1] ?? files[files.indexOf(gone) - 1];
    const back = (): void => {
      choose(gone.id);
      reload();
    };
    if (!(await removeFile(gone, links.filter((link) => link.evidence === gone.id).length, back))) return;
    if (next) choose(next.id);
    reload();
  };
  const adding = <AddButtons dossier={dossier.code} />;
  const views = [
    { value: 'files', label: t('evidence.viewFiles', { n: files.length }) },
    { value: 'checklist', label: missing > 0 ? t('evidence.viewChecklistMissing', { n: missing }) : t('evidence.viewChecklist') },
  ];
  return (
    <DropArea active={mayChange} words={t('evidence.addDrop')} onFiles={(dropped) => sendEvidence(dropped, dossier.code)}>
      {!mayChange && <FrozenEvidence session={session} />}
      <PreparingLine />
      <div className={classes.files} style={{ marginTop: mayChange ? undefined : '0.75rem' }}>
        <Paper withBorder className={classes.side}>
          <div className={classes.bar}>
            <SegmentedControl fullWidth flex={1} value={view} onChange={(value) => setView(value as View)} data={views} />
          </div>
          {view === 'files' ? (
            <FileList
              evidence={evidence}
              selected={file?.id ?? null}
              onSelect={choose}
              onEnlarge={() => setLarge(true)}
              onRemove={(gone) => void remove(gone)}
              guessing={guessing}
              reload={reload}
            />
          ) : (
            <ChecklistPanel evidence={evidence} onSelect={choose} reload={reload} />
          )}
          <div className={classes.bar} style={{ borderTop: '1px solid var(--mantine-color-default-border)', borderBottom: 0, flexWrap: 'wrap' }}>
            {mayChange ? adding : <CheckFilesButton />}
          </div>
        </Paper>
        {file ? (
          <>
            <PagePreview key={file.id} file={file} page={page} onPage={setPage} large={large} onLarge={setLarge} />
            <Paper withBorder className={classes.side}>
              <FileDetails
                key={file.id}
                session={session}
                dossier={dossier}
                file={file}
                evidence={evidence}
                page={page}
                onPage={setPage}
                onRemove={() => void remove(file)}
                guessing={guessing}
                reload={reload}
              />
            </Paper>
          </>
        ) : (
          <Paper withBorder className={classes.side} style={{ gridColumn: 'span 2', justifyContent: 'center' }}>
            <EmptyState icon={<IconFiles size={32} />} title={t('evidence.emptyTitle')} body={t(mayChange ? 'evidence.emptyBody' : 'evidence.emptyFrozen')} />
          </Paper>
        )}
      </div>
    </DropArea>
  );
}
