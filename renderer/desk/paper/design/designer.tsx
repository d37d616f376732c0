/** One design in hand, with all that can be done with it. */
import { Group, Select, VisuallyHidden } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { DeskSession } from '../../../../shared/contract/desk.ts';
import type { CertificateDesigns, DesignKey } from '../../../../shared/contract/desk-design.ts';
import { DESK_FILES } from '../../../../shared/contract/desk-files.ts';
import { decimalComma } from '../../../../shared/lib/vietnamese.ts';
import { pageOf } from '../../../../shared/paper/certificate-design.ts';
import { BUILT_IN_DESIGNS } from '../../../../shared/paper/certificate-designs.ts';
import { certificateFacts, SAMPLE_PRODUCT } from '../../../../shared/paper/certificate-fields.ts';
import { nthNumber } from '../../../../shared/paper/number-series.ts';
import { t } from '../../../kit/strings/index.ts';
import { call, uploadDesign, uploadPicture } from '../../app/client.ts';
import columns from '../../app/columns.module.css';
import { confirmDialog } from '../../app/confirm-dialog.tsx';
import { askToLeave, useUnsaved } from '../../app/leave-guard.ts';
import { notifyProblems, type UndoAct, useCommand } from '../../app/run.tsx';
import { saveFile } from '../../app/save-file.ts';
import type { Unsaved } from '../../app/state.ts';
import { HiddenFile } from '../bar-parts.tsx';
import { DrawnModal } from '../drawn-modal.tsx';
import classes from './design.module.css';
import { newItem } from './edit-design.ts';
import { Findings } from './findings.tsx';
import { AddMenu, ItemList } from './item-list.tsx';
import { NameModal } from './name-modal.tsx';
import { PageProperties, PICTURE_TYPES } from './page-properties.tsx';
import { PageView } from './page-view.tsx';
import { ItemProperties } from './properties.tsx';
import { TestModal } from './test-modal.tsx';
import { type BarActs, designName, ToolBar } from './tool-bar.tsx';
import { useEditor } from './use-editor.ts';

const UNSAVED: Unsaved = { title: 'design.leaveTitle', body: 'design.leaveBody', leave: 'common.discard' };
/** Height of a picture put on the page, millimetres. */
const PICTURE_HEIGHT = 30;

type Props = { readonly read: CertificateDesigns; readonly session: DeskSession; readonly reload: () => void };
type Open = 'preview' | 'test' | 'name' | null;

/** The product whose name is longest is where a design breaks first. */
const longestName = ({ dossiers }: DeskSession): string | null =>
  dossiers.reduce<DeskSession['dossiers'][number] | null>((most, d) => (most && most.name.length >= d.name.length ? most : d), null)?.code ?? null;

export function Designer({ read, session, reload }: Props) {
  const [current, setCurrent] = useState<DesignKey>(read.inUse);
  const editor = useEditor(read.designs.find((d) => d.key === read.inUse)?.design ?? BUILT_IN_DESIGNS.framed);
  const [product, setProduct] = useState<string | null>(session.dossiers[0]?.code ?? null);
  const [snapping, setSnapping] = useState(true);
  const [open, setOpen] = useState<Open>(null);
  /** Name offered for a design from a file. */
  const [offered, setOffered] = useState('');
  const { run, pending } = useCommand();
  const pictureInput = useRef<HTMLInputElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  useUnsaved(editor.dirty, UNSAVED);

  const { design, selected } = editor;
  const item = selected === null ? null : (design.items[selected] ?? null);
  const dossier = session.dossiers.find((d) => d.code === product) ?? SAMPLE_PRODUCT;
  const facts = useMemo(
    () =>
      certificateFacts(session.info, { certificateMonths: read.months }, dossier, {
        stars: 4,
        number: nthNumber(session, 'certificate', 0),
        correction: '',
      }),
    [session, read.months, dossier],
  );

  const show = (key: DesignKey): void => {
    const found = read.designs.find((d) => d.key === key);
    if (!found) return;
    setCurrent(key);
    editor.load(found.design);
  };
  const takePicture = async (file: File): Promise<{ readonly hash: string; readonly width: number; readonly height: number } | null> => {
    const answer = await uploadPicture(file);
    if (answer.ok) return answer.value;
    notifyProblems(answer.problems);
    return null;
  };
  const save = async (id: number | null, name: string): Promise<void> => {
    const answer = await run('save-certificate-design', { id, name, design }, { success: t('design.saved') });
    if (!answer.ok) return;
    editor.saved();
    setCurrent(answer.value.id);
    setOpen(null);
    setOffered('');
    reload();
  };
  const acts: BarActs = {
    onOpen: async (key) => {
      if (key !== current && (await askToLeave())) show(key);
    },
    onSave: () => {
      if (typeof current === 'number') void save(current, read.designs.find((d) => d.key === current)?.name ?? '');
    },
    onSaveAs: () => setOpen('name'),
    onApply: async () => {
      const yes = await confirmDialog(() => ({ title: t('design.applyTitle'), body: t('design.applyBody'), confirmLabel: t('design.apply') }));
      if (yes && (await run('apply-certificate-design', { key: current }, { success: t('design.applied') })).ok) reload();
    },
    onRemove: async () => {
      if (typeof current !== 'number') return;
      if (!(await askToLeave())) return;
      const gone = read.designs.find((d) => d.key === current);
      const name = designName({ key: current, name: gone?.name ?? '' });
      const undo: UndoAct = async () => {
        const back = await call('save-certificate-design', { id: null, name, design: gone?.design ?? design });
        reload();
        return back;
      };
      if (!(await run('remove-certificate-design', { id: current }, { success: t('design.removedOf', { name }), undo })).ok) return;
      show(read.inUse);
      reload();
    },
    onReset: (key) => editor.edit(read.designs.find((d) => d.key === key)?.design ?? design),
    onExport: async () => notifyProblems(await saveFile(`${DESK_FILES.certificateDesign}?id=${current}`, 'mau-giay-chung-nhan.json')),
    onImport: () => fileInput.current?.click(),
    onPreview: () => setOpen('preview'),
    onTest: () => setOpen('test'),
    onSnap: () => setSnapping(!snapping),
  };
  const addPicture = async (file: File): Promise<void> => {
    const picture = await takePicture(file);
    if (!picture) return;
    const width = Math.min((PICTURE_HEIGHT * picture.width) / picture.height, 150);
    editor.add({ ...newItem('box', pageOf(design)), kind: 'picture', width: Math.round(width * 100) / 100, height: PICTURE_HEIGHT, picture: picture.hash });
  };
  const importFile = async (file: File): Promise<void> => {
    const answer = await uploadDesign(file);
    if (!answer.ok) return notifyProblems(answer.problems);
    if (!(await askToLeave())) return;
    // Laid over the design in hand, so that it isn't taken for saved; kept under its own name.
    editor.edit(answer.value.design);
    setOffered(answer.value.name);
    setOpen('name');
  };

  return (
    <div className={`${columns.tall} ${classes.screen}`}>
      <VisuallyHidden component="h1">{t('design.title')}</VisuallyHidden>
      <ToolBar read={read} current={current} editor={editor} snapping={snapping} busy={pending !== null} acts={acts} />
      <div className={classes.body}>
        <PageView design={design} facts={facts} selected={selected} snapping={snapping} onSelect={editor.select} onBox={editor.box} onSettle={editor.settle} />
        <div className={classes.side}>
          <Group gap="xs" wrap="nowrap">
            <Select
              style={{ flex: 1 }}
              aria-label={t('design.product')}
              value={product}
              onChange={setProduct}
              data={session.dossiers.map((d) => ({
                value: d.code as string,
                label: d.code === longestName(session) ? t('design.longest', { name: d.name }) : d.name,
              }))}
              searchable
              allowDeselect={false}
              limit={80}
              placeholder={SAMPLE_PRODUCT.name}
            />
            <AddMenu onAdd={(kind) => editor.add(newItem(kind, pageOf(design)))} onPicture={() => pictureInput.current?.click()} />
          </Group>
          <ItemList items={design.items} selected={selected} onSelect={editor.select} />
          <Findings design={design} />
          <section className={classes.panel} aria-label={t('design.properties')}>
            {item && selected !== null ? (
              <ItemProperties
                design={design}
                index={selected}
                item={item}
                actions={{
                  onSet: (values, tag) => editor.set(selected, values, tag),
                  onReorder: editor.reorder,
                  onDuplicate: editor.duplicate,
                  onRemove: editor.remove,
                }}
              />
            ) : (
              <PageProperties design={design} onChange={editor.edit} onPicture={async (file) => (await takePicture(file))?.hash ?? null} />
            )}
          </section>
        </div>
      </div>
      <VisuallyHidden aria-live="polite">{item ? t('design.at', { x: decimalComma(String(item.x)), y: decimalComma(String(item.y)) }) : ''}</VisuallyHidden>
      <HiddenFile ref={pictureInput} accept={PICTURE_TYPES} label={t('design.choosePicture')} onFile={(file) => void addPicture(file)} />
      <HiddenFile ref={fileInput} label={t('design.import')} onFile={(file) => void importFile(file)} />
      {open === 'preview' && (
        <DrawnModal
          title={t('design.previewTitle')}
          url={DESK_FILES.certificatePreview}
          body={{ design, dossier: product }}
          view="Fit"
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'test' && (
        <TestModal
          design={design}
          deviation={read.deviation}
          onClose={() => setOpen(null)}
          onSaved={() => {
            setOpen(null);
            reload();
          }}
        />
      )}
      {open === 'name' && <NameModal name={offered} onSave={(name) => save(null, name)} onClose={() => setOpen(null)} />}
    </div>
  );
}
