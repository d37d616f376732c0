/** A paper as a file: the PDF, what the office works on in Word or Excel, and the PDF in a tab of its own. */
import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconDownload, IconExternalLink, IconFileTypeDocx, IconFileTypePdf, IconFileTypeXls } from '@tabler/icons-react';
import type { ListedPaper } from '../../../shared/contract/desk.ts';
import { excelKindOf, WORD_KINDS } from '../../../shared/contract/paper-kinds.ts';
import { t } from '../../kit/strings/index.ts';

const SIZE = 20;

type Props = {
  readonly entry: ListedPaper;
  readonly busy: boolean;
  readonly onPdf: () => void;
  readonly onOffice: (kind: 'word' | 'excel') => void;
};

const Hint = ({ children }: { readonly children: string }) => (
  <Text c="dimmed" lh={1.3}>
    {children}
  </Text>
);

export function FileMenu({ entry, busy, onPdf, onOffice }: Props) {
  return (
    <Menu position="bottom-start" withinPortal width={380}>
      <Menu.Target>
        <Button
          px="sm"
          variant="default"
          leftSection={<IconDownload size={SIZE} aria-hidden />}
          rightSection={<IconChevronDown size={18} aria-hidden />}
          loading={busy}
        >
          {t('paper.download')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileTypePdf size={SIZE} aria-hidden />} onClick={onPdf}>
          {t('paper.pdf')}
        </Menu.Item>
        {WORD_KINDS.includes(entry.kind) && (
          <Menu.Item leftSection={<IconFileTypeDocx size={SIZE} aria-hidden />} onClick={() => onOffice('word')}>
            {t('paper.word')}
            <Hint>{t('paper.wordHint')}</Hint>
          </Menu.Item>
        )}
        {excelKindOf(entry.kind) && (
          <Menu.Item leftSection={<IconFileTypeXls size={SIZE} aria-hidden />} onClick={() => onOffice('excel')}>
            {t('paper.excel')}
            <Hint>{t('paper.excelHint')}</Hint>
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconExternalLink size={SIZE} aria-hidden />} component="a" href={entry.url} target="_blank" rel="noopener">
          {t('paper.newTab')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
