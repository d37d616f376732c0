/** Ctrl+K: type a few letters of a product, producer, code or screen; arrows choose, Enter goes. It stands there with the focus before the next key can come. */
import { Badge, Group, Kbd, Modal, ScrollArea, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconHelpCircle, IconKeyboard, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { DossierBadge } from '../../kit/status.tsx';
import { t } from '../../kit/strings/index.ts';
import { matches, searcher } from '../../kit/table-order.ts';
import classes from './finder.module.css';
import { openGuide } from './open-guide.ts';
import { PLACES } from './places.ts';
import type { Screen } from './route.ts';
import { SCREENS } from './screens.tsx';
import { go, useDesk } from './state.ts';

const MOST = 12;

type Props = { readonly onClose: () => void; readonly onKeys: () => void };

function Search({ onClose, onKeys }: Props) {
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState(0);
  const dossiers = useDesk((s) => s.session?.dossiers);
  const here = useDesk((s) => s.route.screen);
  // The dialog's own focus comes a moment later, and by then it would no longer know where the focus was.
  useLayoutEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new query starts at the top again.
  useEffect(() => setAt(0), [query]);

  const screens = (Object.keys(SCREENS) as Screen[]).filter((s) => (dossiers || !SCREENS[s].needsSession) && matches(t(SCREENS[s].words), query));
  const places = query.trim() && dossiers ? PLACES.filter(({ words }) => matches(t(words), query)) : [];
  const found = query.trim() && dossiers ? searcher(dossiers, (d) => `${d.code} ${d.name} ${d.producer} ${d.setName} ${d.commune}`)(query) : [];
  const target: Screen = here === 'tally' || here === 'result' || here === 'paper' ? here : 'scoring';
  const toProducts = found.slice(0, MOST).map((d) => ({
    key: d.code as string,
    go: () => go(target, [d.code]),
    body: (
      <>
        <Text span ff="monospace" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          {d.code}
        </Text>
        <Text span className={classes.product ?? ''}>
          <b>{d.name}</b> · {d.producer}
        </Text>
        <DossierBadge state={d.state} />
      </>
    ),
  }));
  const named = [
    ...screens.map((screen) => ({ key: screen as string, words: t(SCREENS[screen].words), go: () => go(screen), screen })),
    ...places.map(({ screen, rest, words }) => ({ key: rest.join(), words: `${t(SCREENS[screen].words)} · ${t(words)}`, go: () => go(screen, rest), screen })),
  ].map(({ screen, words, ...entry }) => ({
    ...entry,
    body: (
      <>
        {SCREENS[screen].icon}
        <Text span style={{ flex: 1 }}>
          {words}
        </Text>
        <Badge variant="default">{t('common.finderScreens')}</Badge>
      </>
    ),
  }));
  const acts = [
    // Few have such a name; products that hold the same letters somewhere would push them out of sight.
    ...named,
    ...toProducts,
    ...[
      { key: 'guide', words: t('about.guideHere'), go: openGuide, icon: <IconHelpCircle size={24} />, kbd: 'F1' },
      { key: 'keys', words: t('kept.keys'), go: onKeys, icon: <IconKeyboard size={24} />, kbd: '?' },
    ]
      .filter(({ words }) => matches(words, query))
      .map(({ key, words, go, icon, kbd }) => ({
        key,
        go,
        body: (
          <>
            {icon}
            <Text span style={{ flex: 1 }}>
              {words}
            </Text>
            <Kbd>{kbd}</Kbd>
          </>
        ),
      })),
  ];
  const act = (index: number): void => {
    acts[index]?.go();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt((i) => Math.min(acts.length - 1, i + 1));
    else if (event.key === 'ArrowUp') setAt((i) => Math.max(0, i - 1));
    else if (event.key === 'Enter') act(at);
    else return;
    event.preventDefault();
  };

  return (
    <Stack gap="sm" onKeyDown={onKeyDown}>
      <TextInput
        ref={field}
        data-autofocus
        leftSection={<IconSearch size={20} />}
        placeholder={t('common.finderHint')}
        aria-label={t('common.finderHint')}
        value={query}
        onChange={(e) => setQuery(e.currentTarget.value)}
      />
      {/* As wide as the dialog, never as its longest line: a long name gives way, the state beside it stays in sight. */}
      <ScrollArea.Autosize mah="55vh" scrollbars="y" styles={{ content: { minWidth: 0 } }}>
        <Stack gap={2} role="listbox" aria-label={t('common.finder')}>
          {acts.map((entry, i) => (
            <UnstyledButton
              key={entry.key}
              className={classes.entry}
              data-active={i === at || undefined}
              role="option"
              aria-selected={i === at}
              tabIndex={-1}
              onMouseMove={() => setAt(i)}
              onClick={() => act(i)}
            >
              <Group gap="sm" className={classes.line ?? ''}>
                {entry.body}
              </Group>
            </UnstyledButton>
          ))}
        </Stack>
        {acts.length === 0 && (
          <Text c="dimmed" ta="center" py="lg">
            {t('common.nothingFound')}
          </Text>
        )}
        {found.length > MOST && (
          <Text c="dimmed" px="sm" py="xs">
            {t('common.finderMore', { n: found.length - MOST })}
          </Text>
        )}
      </ScrollArea.Autosize>
    </Stack>
  );
}

/** Without a transition: it would draw the field, and let it take the keys, some frames late. */
export const Finder = ({ opened, ...rest }: Props & { readonly opened: boolean }) => (
  <Modal opened={opened} onClose={rest.onClose} title={t('common.finder')} size="xl" yOffset="8vh" transitionProps={{ duration: 0 }} returnFocus={false}>
    <Search {...rest} />
  </Modal>
);
