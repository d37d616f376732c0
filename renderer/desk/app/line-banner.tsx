import { Alert, Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { t } from '../../kit/strings/index.ts';
import { useDesk } from './state.ts';

/** Stands above every screen while the host is out of reach. */
export function LineBanner() {
  const lost = useDesk((s) => s.line === 'lost');
  if (!lost) return null;
  return (
    <Alert color="red" variant="filled" icon={<IconPlugConnectedX />} title={t('common.lineLost')} mb="md" role="alert" className="no-print">
      <Text c="white">{t('common.lineLostHint')}</Text>
    </Alert>
  );
}
