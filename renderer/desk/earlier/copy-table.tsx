/** The table to take along: the rows in sight as text that Excel takes apart again, and all of them as a workbook. */
import { Button } from '@mantine/core';
import { IconCopy, IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { copyText } from '../../kit/copy-text.ts';
import { t } from '../../kit/strings/index.ts';
import { notifyCopied, notifyProblems } from '../app/run.tsx';
import { saveFile } from '../app/save-file.ts';
import { copiedText, type Figures } from '../result/statistics/figures.ts';

/** `file`: the workbook's address. */
export function CopyTable({ figures, file }: { readonly figures: () => Figures; readonly file: string }) {
  const [saving, setSaving] = useState(false);
  const save = async (): Promise<void> => {
    setSaving(true);
    notifyProblems(await saveFile(file, 'bang.xlsx'));
    setSaving(false);
  };
  return (
    <>
      <Button variant="default" leftSection={<IconCopy size={20} />} onClick={() => void copyText(copiedText(figures())).then(notifyCopied)}>
        {t('earlier.copy')}
      </Button>
      <Button variant="default" leftSection={<IconFileSpreadsheet size={20} />} loading={saving} onClick={() => void save()}>
        {t('earlier.save')}
      </Button>
    </>
  );
}
