import { ActionIcon, Button, Kbd, Popover, SegmentedControl, Stack, Text, Tooltip, useMantineColorScheme } from '@mantine/core';
import { IconAdjustments, IconHelpCircle, IconInfoCircle, IconKeyboard } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { Language } from '../../../shared/problems/index.ts';
import { t } from '../../kit/strings/index.ts';
import { later } from './later.tsx';
import { openGuide } from './open-guide.ts';
import { useDesk } from './state.ts';
import { TEXT_SIZES, type TextSize, useTextSize } from './text-size.ts';

const AboutModal = later(async () => (await import('./about.tsx')).AboutModal, true);
const UpdateDialog = later(async () => (await import('./update/dialog.tsx')).UpdateDialog, true);

const Choice = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div>
    <Text fw={600} mb={4}>
      {label}
    </Text>
    {children}
  </div>
);

/** Language, light or dark, size of the text: kept on this machine. */
export function DisplayMenu({ onKeys }: { readonly onKeys: () => void }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [size, setSize] = useTextSize();
  const language = useDesk((s) => s.language);
  const setLanguage = useDesk((s) => s.setLanguage);
  const [menu, setMenu] = useState(false);
  const [shown, setShown] = useState<'about' | 'update' | null>(null);
  return (
    <Popover position="bottom-end" width="min(24rem, 96vw)" shadow="md" trapFocus opened={menu} onChange={setMenu}>
      <Popover.Target>
        <Tooltip label={t('common.settings')}>
          <ActionIcon variant="subtle" color="gray" size={44} aria-label={t('common.settings')} onClick={() => setMenu(!menu)}>
            <IconAdjustments size={22} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      {/* At the largest text it is taller than the laptop's window. */}
      <Popover.Dropdown aria-label={t('common.settings')} mah="calc(100dvh - 5rem)" style={{ overflowY: 'auto' }}>
        <Stack gap="md">
          <Choice label={t('common.languageWord')}>
            <SegmentedControl
              fullWidth
              value={language}
              onChange={(value) => setLanguage(value as Language)}
              data={[
                { value: 'vi', label: 'Tiếng Việt' },
                { value: 'en', label: 'English' },
              ]}
            />
          </Choice>
          <Choice label={t('common.colours')}>
            <SegmentedControl
              fullWidth
              value={colorScheme}
              onChange={(value) => setColorScheme(value as typeof colorScheme)}
              data={[
                { value: 'light', label: t('common.light') },
                { value: 'dark', label: t('common.dark') },
                { value: 'auto', label: t('common.auto') },
              ]}
            />
          </Choice>
          <Choice label={t('common.textSize')}>
            <SegmentedControl
              fullWidth
              value={size}
              onChange={(value) => setSize(value as TextSize)}
              data={TEXT_SIZES.map((value) => ({ value, label: `${Math.floor(Number(value))} %` }))}
            />
          </Choice>
          <Button
            variant="default"
            leftSection={<IconHelpCircle size={20} aria-hidden />}
            rightSection={<Kbd>F1</Kbd>}
            onClick={() => {
              setMenu(false);
              openGuide();
            }}
          >
            {t('about.guide')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconKeyboard size={20} aria-hidden />}
            rightSection={<Kbd>?</Kbd>}
            onClick={() => {
              setMenu(false);
              onKeys();
            }}
          >
            {t('kept.keys')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconInfoCircle size={20} aria-hidden />}
            onClick={() => {
              setMenu(false);
              // An update under way, or one just done, is what is wanted now.
              setShown(useDesk.getState().live?.update ? 'update' : 'about');
            }}
          >
            {t('about.open')}
          </Button>
        </Stack>
      </Popover.Dropdown>
      {shown === 'about' && <AboutModal onClose={() => setShown(null)} onUpdate={() => setShown('update')} />}
      {shown === 'update' && <UpdateDialog onClose={() => setShown(null)} />}
    </Popover>
  );
}
