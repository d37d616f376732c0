/** Above the page: which design, what is kept, what is printed with, and with which product it is shown. */
import { ActionIcon, Button, Group, Menu, Select } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowLeft,
  IconDeviceFloppy,
  IconDotsVertical,
  IconEye,
  IconGridDots,
  IconPrinter,
  IconRuler2,
} from '@tabler/icons-react';
import type { CertificateDesigns, DesignKey, ListedDesign } from '../../../../shared/contract/desk-design.ts';
import { BUILT_IN } from '../../../../shared/paper/certificate-designs.ts';
import { Status } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';
import { go } from '../../app/state.ts';
import { BAR_ICON, Sign } from '../bar-parts.tsx';
import type { Editor } from './use-editor.ts';

export const designName = ({ key, name }: Pick<ListedDesign, 'key' | 'name'>): string => (typeof key === 'number' ? name : t(`design.built-${key}`));

export type BarActs = {
  readonly onOpen: (key: DesignKey) => void;
  readonly onSave: () => void;
  readonly onSaveAs: () => void;
  readonly onApply: () => void;
  readonly onRemove: () => void;
  readonly onReset: (key: DesignKey) => void;
  readonly onExport: () => void;
  readonly onImport: () => void;
  readonly onPreview: () => void;
  readonly onTest: () => void;
  readonly onSnap: () => void;
};

type Props = {
  readonly read: CertificateDesigns;
  readonly current: DesignKey;
  readonly editor: Editor;
  readonly snapping: boolean;
  readonly busy: boolean;
  readonly acts: BarActs;
};

export function ToolBar({ read, current, editor, snapping, busy, acts }: Props) {
  const own = typeof current === 'number';
  const used = read.inUse === current;
  return (
    <Group gap="xs">
      <Sign words={t('design.back')} icon={<IconArrowLeft size={BAR_ICON} />} onClick={() => go('paper', [])} />
      <Select
        aria-label={t('design.which')}
        value={String(current)}
        onChange={(value) => {
          const found = read.designs.find((d) => String(d.key) === value);
          if (found) acts.onOpen(found.key);
        }}
        data={read.designs.map((d) => ({ value: String(d.key), label: designName(d) }))}
        allowDeselect={false}
        w={230}
      />
      {used && !editor.dirty ? (
        <Status tone="ok">{t('design.inUse')}</Status>
      ) : (
        <Button variant="default" leftSection={<IconPrinter size={BAR_ICON} aria-hidden />} disabled={editor.dirty || busy} onClick={acts.onApply}>
          {t('design.apply')}
        </Button>
      )}
      <Button
        leftSection={<IconDeviceFloppy size={BAR_ICON} aria-hidden />}
        disabled={!editor.dirty}
        loading={busy}
        onClick={own ? acts.onSave : acts.onSaveAs}
      >
        {t(own ? 'common.save' : 'design.saveAsShort')}
      </Button>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="default" size={44} aria-label={t('design.more')}>
            <IconDotsVertical size={BAR_ICON} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={acts.onSaveAs}>{t('design.saveAs')}</Menu.Item>
          <Menu.Item onClick={acts.onExport} disabled={!own || editor.dirty}>
            {t('design.export')}
          </Menu.Item>
          <Menu.Item onClick={acts.onImport}>{t('design.import')}</Menu.Item>
          <Menu.Divider />
          {BUILT_IN.map((key) => (
            <Menu.Item key={key} onClick={() => acts.onReset(key)}>
              {t('design.reset', { name: t(`design.built-${key}`) })}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item color="red" disabled={!own || used} onClick={acts.onRemove}>
            {t('design.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Group gap={4} ml="auto">
        <Sign words={t('design.undo')} icon={<IconArrowBackUp size={BAR_ICON} />} onClick={editor.undo} disabled={editor.history.past.length === 0} />
        <Sign words={t('design.redo')} icon={<IconArrowForwardUp size={BAR_ICON} />} onClick={editor.redo} disabled={editor.history.future.length === 0} />
        <Sign words={t('design.snap')} icon={<IconGridDots size={BAR_ICON} />} onClick={acts.onSnap} pressed={snapping} />
        <Button variant="default" leftSection={<IconEye size={BAR_ICON} aria-hidden />} onClick={acts.onPreview}>
          {t('design.preview')}
        </Button>
        <Button variant="default" leftSection={<IconRuler2 size={BAR_ICON} aria-hidden />} onClick={acts.onTest}>
          {t('design.test')}
        </Button>
      </Group>
    </Group>
  );
}
