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
  const shut = needsSession && !session;
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
      disabled={shut}
      aria-disabled={shut || undefined}
      // Mantine fades it to 40 %, which nobody reads; what can't be opened yet is still there to be known.
      style={shut ? { opacity: 1, ...(here ? {} : { color: 'var(--mantine-color-disabled-color)' }) } : undefined}
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
