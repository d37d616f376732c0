/** "?": every key the desk knows, by where it works. */
import { Kbd, Modal, SimpleGrid, Text, Title } from '@mantine/core';
import { type StringKey, t } from '../../kit/strings/index.ts';
import classes from './shortcuts.module.css';
import { useNarrow } from './text-size.ts';

type Line = readonly [keys: readonly string[], words: StringKey];
type Group = readonly [title: StringKey, lines: readonly Line[]];

const GROUPS: readonly Group[] = [
  [
    'kept.keysEverywhere',
    [
      [['Ctrl+K'], 'kept.keyFind'],
      [['Alt+1 … Alt+5'], 'kept.keyStage'],
      [['Ctrl+Z'], 'kept.keyUndo'],
      [['F1'], 'kept.keyGuide'],
      [['?'], 'kept.keyKeys'],
      [['Esc'], 'kept.keyClose'],
    ],
  ],
  [
    'kept.keysLists',
    [
      [['↑', '↓'], 'kept.keyChoose'],
      [['Enter'], 'kept.keyOpenRow'],
      [['Shift'], 'kept.keyRange'],
    ],
  ],
  ['kept.keysAgenda', [[['↑', '↓'], 'kept.keyMove']]],
  [
    'kept.keysEvidence',
    [
      [['Enter', '↓'], 'kept.keyNextField'],
      [['←', '→'], 'kept.keyPages'],
      [['Alt+↑', 'Alt+↓'], 'kept.keyFileMove'],
      [['Delete'], 'kept.keyFileRemove'],
    ],
  ],
  [
    'kept.keysPaper',
    [
      [['F2'], 'kept.keyBoxPoints'],
      [['/'], 'kept.keyJump'],
      [['Ctrl+Enter'], 'kept.keySaveSheet'],
    ],
  ],
  [
    'kept.keysEditors',
    [
      [['Ctrl+Z', 'Ctrl+Y'], 'kept.keySteps'],
      [['Ctrl+S'], 'kept.keySaveWording'],
      [['Ctrl+D'], 'kept.keyDuplicate'],
      [['←', '→', '↑', '↓'], 'kept.keyNudge'],
    ],
  ],
];

export function Shortcuts({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const narrow = useNarrow();
  return (
    <Modal opened={opened} onClose={onClose} title={t('kept.keys')} size="80rem" centered>
      <SimpleGrid cols={narrow ? 1 : { base: 2, lg: 3 }} spacing="xl" verticalSpacing="md">
        {GROUPS.map(([title, lines]) => (
          <section key={title}>
            <Title order={3} size="h4" mb={4}>
              {t(title)}
            </Title>
            <dl className={classes.keys}>
              {lines.map(([keys, words]) => (
                <div key={words} className={classes.line}>
                  <dt>
                    {keys.map((key) => (
                      <Kbd key={key} size="md">
                        {key}
                      </Kbd>
                    ))}
                  </dt>
                  <Text component="dd">{t(words)}</Text>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </SimpleGrid>
    </Modal>
  );
}
