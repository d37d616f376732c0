import { Divider, NavLink, ScrollArea, Stack, Text } from '@mantine/core';
import { t } from '../../kit/strings/index.ts';
import { type Screen, STAGES } from './route.ts';
import { SCREENS } from './screens.tsx';
import { go, useDesk } from './state.ts';

type EntryProps = { readonly screen: Screen; readonly hotkey?: number /** The sign alone: the word is its name. */; readonly signs: boolean };

function Entry({ screen, hotkey, signs }: EntryProps) {
  const here = useDesk((s) => s.route.screen === screen);
  const session = useDesk((s) => s.session !== null);
  const { words, icon, needsSession } = SCREENS[screen];
  return (
    <NavLink
      component="button"
      label={signs ? icon : t(words)}
      aria-label={signs ? t(words) : undefined}
      title={signs ? t(words) : undefined}
      leftSection={signs ? null : icon}
      rightSection={
        hotkey && !signs ? (
          <Text span c={here ? 'inherit' : 'dimmed'} title={`Alt+${hotkey}`}>
            {hotkey}
          </Text>
        ) : null
      }
      active={here}
      variant="filled"
      aria-current={here ? 'page' : undefined}
      disabled={needsSession && !session}
      // The library only draws it so.
      aria-disabled={needsSession && !session}
      onClick={() => go(screen)}
      fw={here ? 700 : 500}
    />
  );
}

const BESIDE = ['journal', 'backup', 'network', 'criteria', 'earlier', 'start'] as const satisfies readonly Screen[];

/** The stages of the session from top to bottom, in the order of the work; `signs`: there is no room for words. */
export const Rail = ({ signs }: { readonly signs: boolean }) => (
  <ScrollArea component="nav" aria-label={t('common.stages')} style={{ flex: 1 }}>
    <Stack gap={4}>
      {STAGES.map((screen, i) => (
        <Entry key={screen} screen={screen} hotkey={i + 1} signs={signs} />
      ))}
      <Divider my="xs" />
      {BESIDE.map((screen) => (
        <Entry key={screen} screen={screen} signs={signs} />
      ))}
    </Stack>
  </ScrollArea>
);
