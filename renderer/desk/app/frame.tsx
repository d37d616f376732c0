/** What stands around every screen: rail, top bar, banner of a lost line, quick finder. */
import { AppShell, Button, Center, Loader, VisuallyHidden } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconFolderOpen } from '@tabler/icons-react';
import { Fragment, useEffect, useState } from 'react';
import { EmptyState } from '../../kit/empty-state.tsx';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { t } from '../../kit/strings/index.ts';
import { UploadStatus } from '../dossier/evidence/upload-status.tsx';
import { AddressBanner } from './address.tsx';
import { Finder } from './finder.tsx';
import { isTyping } from './is-typing.ts';
import { LaptopNotice } from './laptop-notice.tsx';
import { LineBanner } from './line-banner.tsx';
import { openGuide } from './open-guide.ts';
import { QuorumStrip, useQuorumWarning } from './quorum.tsx';
import { Rail } from './rail.tsx';
import { STAGES } from './route.ts';
import { undoLast } from './run.tsx';
import { SCREENS } from './screens.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { go, useDesk } from './state.ts';
import { useLeast, useNarrow } from './text-size.ts';
import { TopBar, useTopBarHeight } from './top-bar.tsx';
import { useUndoKeys } from './undo-keys.ts';

function ScreenArea() {
  const screen = useDesk((s) => s.route.screen);
  const session = useDesk((s) => s.session);
  const problem = useDesk((s) => s.problem);
  const opening = useDesk((s) => s.live === null || (s.live.session !== null && s.session === null));
  const entry = SCREENS[screen];
  // Another session: what stood in the screen's fields isn't its.
  if (session || !entry.needsSession) return <Fragment key={session?.file ?? ''}>{entry.draw()}</Fragment>;
  if (problem) return <ProblemAlert problems={[problem]} />;
  if (opening)
    return (
      <Center py={80}>
        <Loader role="status" aria-label={t('common.loading')} />
      </Center>
    );
  return (
    <EmptyState
      icon={<IconFolderOpen size={32} />}
      title={t('common.noSessionTitle')}
      body={t('common.noSessionBody')}
      action={<Button onClick={() => go('start')}>{t('common.toStart')}</Button>}
    />
  );
}

export function Frame() {
  const [finding, setFinding] = useState(false);
  const [keys, setKeys] = useState(false);
  const screen = useDesk((s) => s.route.screen);
  const start = screen === 'start';
  const quorum = useQuorumWarning();
  const narrow = useNarrow();
  const least = useLeast();
  const rail = (
    <>
      <Rail signs={narrow} along={least} />
      <UploadStatus />
    </>
  );
  const bar = useTopBarHeight();
  useHotkeys(
    [['mod+K', () => setFinding(true)], ['F1', openGuide], ...STAGES.map((screen, i) => [`alt+${i + 1}`, () => go(screen)] as [string, () => void])],
    [],
  );
  useUndoKeys(undoLast);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      setKeys(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <AppShell
      header={{ height: quorum.words ? `calc(${bar} + 2.25rem)` : bar }}
      navbar={{ width: narrow ? '4.75rem' : 'min(13.5rem, 18vw)', breakpoint: 0, collapsed: { desktop: start || least, mobile: start || least } }}
      {...(least ? { footer: { height: start ? 0 : '3.75rem' } } : {})}
      padding={least ? '0.5rem' : narrow ? 'sm' : 'lg'}
    >
      <AppShell.Header className="no-print">
        <TopBar onFind={() => setFinding(true)} onKeys={() => setKeys(true)} />
        {quorum.words && <QuorumStrip {...quorum} />}
      </AppShell.Header>
      {least ? (
        <AppShell.Footer className="no-print">{rail}</AppShell.Footer>
      ) : (
        <AppShell.Navbar p={narrow ? 'xs' : 'sm'} className="no-print">
          {rail}
        </AppShell.Navbar>
      )}
      <AppShell.Main>
        <VisuallyHidden component="h1">{t(SCREENS[screen].words)}</VisuallyHidden>
        <LineBanner />
        <AddressBanner />
        <LaptopNotice />
        <ScreenArea />
      </AppShell.Main>
      <Finder opened={finding} onClose={() => setFinding(false)} onKeys={() => setKeys(true)} />
      <Shortcuts opened={keys} onClose={() => setKeys(false)} />
    </AppShell>
  );
}
