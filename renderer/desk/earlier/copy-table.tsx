/** The rows in sight as text that Excel takes apart again. */
import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { copyText } from '../../kit/copy-text.ts';
import { t } from '../../kit/strings/index.ts';
import { notifyCopied } from '../app/run.tsx';
import { copiedText, type Figures } from '../result/statistics/figures.ts';

export const CopyTable = ({ figures }: { readonly figures: () => Figures }) => (
  <Button variant="default" leftSection={<IconCopy size={20} />} onClick={() => void copyText(copiedText(figures())).then(notifyCopied)}>
    {t('earlier.copy')}
  </Button>
);
