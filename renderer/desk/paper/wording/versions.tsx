/** All versions of one part, newest first, down to the program's default; any of them can be taken back into the text. */
import { Button, Modal, Paper, Stack, Text } from '@mantine/core';
import type { WordingVersion } from '../../../../shared/contract/desk-wording.ts';
import { formatDateTime } from '../../../../shared/lib/vietnamese.ts';
import { type PartKey, partOf } from '../../../../shared/paper/wording/catalogue.ts';
import { Status } from '../../../kit/status.tsx';
import { language, t } from '../../../kit/strings/index.ts';
import { Beside } from '../../app/beside.tsx';
import classes from './wording.module.css';

type Props = {
  readonly part: PartKey;
  readonly versions: readonly WordingVersion[];
  readonly onUse: (text: string) => void;
  readonly onClose: () => void;
};

export function Versions({ part, versions, onUse, onClose }: Props) {
  const { text: original, [language()]: name } = partOf(part);
  const rows = [
    ...[...versions].reverse().map((v, index) => ({
      key: v.version,
      title: t('wording.version', { number: v.version }),
      about: t('wording.versionBy', { at: formatDateTime(v.at), by: v.by || t('wording.noBy') }),
      text: v.text ?? original,
      isDefault: v.text === null,
      now: index === 0,
    })),
    { key: 0, title: t('wording.versionOriginal'), about: '', text: original, isDefault: true, now: versions.length === 0 },
  ];
  return (
    <Modal opened onClose={onClose} title={t('wording.versionsOf', { part: name })} size="48rem">
      <Stack gap="sm">
        {rows.map((row) => (
          <Paper key={row.key} withBorder p="sm">
            <Beside>
              <div>
                <Text fw={600}>{row.title}</Text>
                {row.about && <Text c="dimmed">{row.about}</Text>}
              </div>
              {row.now ? (
                <Status tone="ok">{t('wording.versionNow')}</Status>
              ) : (
                <Button variant="default" onClick={() => onUse(row.text)}>
                  {t('wording.versionUse')}
                </Button>
              )}
            </Beside>
            {row.isDefault && <Text c="dimmed">{t('wording.versionDefault')}</Text>}
            <p className={classes.diff}>{row.text}</p>
          </Paper>
        ))}
      </Stack>
    </Modal>
  );
}
