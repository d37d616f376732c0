import { Divider, Flex, NavLink, ScrollArea, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
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
  const entry = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (here) entry.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [here]);
  return (
    <NavLink
      ref={entry}
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

type RailProps = {
  /** There is no room for words. */
  readonly signs: boolean;
  /** Nor for a column: they lie side by side along the foot. */
  readonly along: boolean;
};

/** The stages of the session from first to last, in the order of the work. */
export const Rail = ({ signs, along }: RailProps) => (
  <ScrollArea component="nav" aria-label={t('common.stages')} style={{ flex: 1 }}>
    <Flex direction={along ? 'row' : 'column'} gap={4} {...(along ? { p: 4, w: 'max-content' } : {})}>
      {STAGES.map((screen, i) => (
        <Entry key={screen} screen={screen} hotkey={i + 1} signs={signs} />
      ))}
      <Divider {...(along ? { orientation: 'vertical', mx: 4 } : { my: 'xs' })} />
      {BESIDE.map((screen) => (
        <Entry key={screen} screen={screen} signs={signs} />
      ))}
    </Flex>
  </ScrollArea>
);
