/**
 * Parts of the desk that come in a file of their own: fetched when they are first shown, or before, while the page has nothing to do. The first screen
 * needs little of the program; afterwards all of it is here, so that a screen still opens when the program doesn't answer.
 */
import { Button, Center, Loader, Stack } from '@mantine/core';
import { type ComponentType, useEffect, useState } from 'react';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { t } from '../../kit/strings/index.ts';
import { lineLost } from './client.ts';
import { useDesk } from './state.ts';

const parts: (() => Promise<unknown>)[] = [];

/** Long enough for a browser that says when it is idle to say so; one that doesn't (Safari) waits as long. */
const PATIENCE_MS = 300;
const idle = (): Promise<void> =>
  new Promise((done) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => done(), { timeout: 10 * PATIENCE_MS });
    else setTimeout(done, PATIENCE_MS);
  });

/** Fetches what hasn't been needed yet, one part after the other. What fails is fetched when it is shown. */
export async function fetchTheRest(): Promise<void> {
  for (const fetchPart of parts) {
    await idle();
    await fetchPart().catch(() => undefined);
  }
}

/**
 * The part that `load` brings. Fetched again when the line to the program is back. `quiet`: nothing stands in its place until it is there, as for a
 * dialog, which isn't fetched before it is `opened`.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>, quiet = false): ComponentType<P> {
  let Part: ComponentType<P> | null = null;
  const fetchPart = async (): Promise<void> => {
    Part ??= await load();
  };
  parts.push(fetchPart);
  return function Later(props: P) {
    const [state, setState] = useState<'coming' | 'here' | 'failed'>(Part ? 'here' : 'coming');
    const line = useDesk((s) => s.line);
    const [tries, setTries] = useState(0);
    const wanted = (props as { readonly opened?: boolean }).opened !== false;
    // biome-ignore lint/correctness/useExhaustiveDependencies: the line and the button have it fetched again.
    useEffect(() => {
      if (!wanted) return;
      let shown = true;
      const tell = (now: 'here' | 'failed') => (): void => {
        if (shown) setState(now);
      };
      void fetchPart().then(tell('here'), tell('failed'));
      return () => {
        shown = false;
      };
    }, [line, tries, wanted]);
    if (Part) return <Part {...props} />;
    if (quiet) return null;
    if (state === 'failed')
      return (
        <Stack align="flex-start">
          <ProblemAlert problems={[lineLost]} />
          <Button variant="default" onClick={() => setTries(tries + 1)}>
            {t('common.reload')}
          </Button>
        </Stack>
      );
    return (
      <Center py={80}>
        <Loader role="status" aria-label={t('common.loading')} />
      </Center>
    );
  };
}
