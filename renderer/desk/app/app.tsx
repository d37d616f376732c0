import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { Frame } from './frame.tsx';
import { useDesk } from './state.ts';
import { useTextSize } from './text-size.ts';
import { cssVariables, theme } from './theme.ts';

/** Draws from the root when the language changes: every text is looked up again. */
export function App() {
  const language = useDesk((s) => s.language);
  useTextSize();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <ModalsProvider>
        <Notifications position="bottom-center" limit={4} containerWidth={480} />
        <Frame />
      </ModalsProvider>
    </MantineProvider>
  );
}
