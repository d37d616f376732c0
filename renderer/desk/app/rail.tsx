import { Divider, NavLink, ScrollArea, Stack, Text } from '@mantine/core';
import { t } from '../../kit/strings/index.ts';
import { type Screen, STAGES } from './route.ts';
import { SCREENS } from './screens.tsx';
import { go, useDesk } from './state.ts';

function Entry({ screen, hotkey }: { readonly screen: Screen; readonly hotkey?: number }) {
  const here = useDesk((s) => s.route.screen === screen);
  const session = useDesk((s) => s.session !== null);
  const { words, icon, needsSession } = SCREENS[screen];
  return (
    <NavLink
      component="button"
      label={t(words)}
      leftSection={icon}
      rightSection={
        hotkey ? (
          <Text span c={here ? 'inherit' : 'dimmed'} title={`Alt+${hotkey}`}>
            {hotkey}
          </Text>
        ) : null
      }
      active={here}
      variant="filled"
      aria-current={here ? 'page' : undefined}
      disabled={needsSession && !session}
      onClick={() => go(screen)}
      fw={here ? 700 : 500}
    />
  );
}

/** The stages of the session from top to bottom, in the order of the work. */
export const Rail = () => (
  <ScrollArea component="nav" aria-label={t('common.stages')} style={{ flex: 1 }}>
    <Stack gap={4}>
      {STAGES.map((screen, i) => (
        <Entry key={screen} screen={screen} hotkey={i + 1} />
      ))}
      <Divider my="xs" />
      <Entry screen="journal" />
      <Entry screen="backup" />
      <Entry screen="network" />
      <Entry screen="criteria" />
      <Entry screen="earlier" />
      <Entry screen="start" />
    </Stack>
  </ScrollArea>
);
