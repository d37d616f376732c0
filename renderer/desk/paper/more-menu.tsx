/** What is done at the print centre now and then: designs and wording, what comes back signed, the list as a table, whose name the register carries. */
import { Button, Menu, Text } from '@mantine/core';
import { IconCertificate, IconChevronDown, IconCopy, IconDots, IconFileImport, IconHistory, IconScan, IconUserEdit, IconWriting } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { t } from '../../kit/strings/index.ts';
import { DESIGN_PATH, SCANS_PATH, WORDING_PATH } from '../app/route.ts';
import { go, useDesk } from '../app/state.ts';
import { useRead } from '../app/use-read.ts';
import { BringModal } from './bring-along/modal.tsx';
import { OperatorModal } from './register-fields.tsx';
import { TakeBackModal } from './signing/take-back.tsx';

const SIZE = 20;

type EntryProps = { readonly icon: ReactNode; readonly words: string; readonly hint?: string; readonly onClick: () => void };

const Entry = ({ icon, words, hint, onClick }: EntryProps) => (
  <Menu.Item leftSection={icon} onClick={onClick}>
    <Text lh={1.3}>{words}</Text>
    {hint && (
      <Text c="dimmed" lh={1.3}>
        {hint}
      </Text>
    )}
  </Menu.Item>
);

/** `onCopy` copies the list as it is shown. */
export function MoreMenu({ onCopy }: { readonly onCopy: () => void }) {
  const operator = useDesk((s) => s.session?.operator ?? '');
  const { data: sources } = useRead('list-office-sources', {});
  const [open, setOpen] = useState<'back' | 'bring' | 'operator' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <>
      <Menu position="bottom-end" withinPortal width="min(26.25rem, 96vw)">
        <Menu.Target>
          <Button variant="default" px="sm" leftSection={<IconDots size={SIZE} aria-hidden />} rightSection={<IconChevronDown size={18} aria-hidden />}>
            {t('papers.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah="80dvh" style={{ overflowY: 'auto' }}>
          <Menu.Label>{t('papers.moreSigned')}</Menu.Label>
          <Entry
            icon={<IconFileImport size={SIZE} aria-hidden />}
            words={t('signing.takeBack')}
            hint={t('papers.takeBackShort')}
            onClick={() => setOpen('back')}
          />
          <Entry icon={<IconScan size={SIZE} aria-hidden />} words={t('scans.title')} hint={t('papers.scansShort')} onClick={() => go('paper', [SCANS_PATH])} />
          <Menu.Divider />
          <Menu.Label>{t('papers.moreLook')}</Menu.Label>
          <Entry icon={<IconCertificate size={SIZE} aria-hidden />} words={t('design.title')} onClick={() => go('paper', [DESIGN_PATH])} />
          <Entry icon={<IconWriting size={SIZE} aria-hidden />} words={t('wording.title')} onClick={() => go('paper', [WORDING_PATH])} />
          {(sources ?? []).length > 0 && <Entry icon={<IconHistory size={SIZE} aria-hidden />} words={t('bring.button')} onClick={() => setOpen('bring')} />}
          <Menu.Divider />
          <Menu.Label>{t('papers.moreRegister')}</Menu.Label>
          <Entry
            icon={<IconUserEdit size={SIZE} aria-hidden />}
            words={t('paper.operatorTitle')}
            hint={operator ? t('paper.operator', { name: operator }) : t('paper.noOperator')}
            onClick={() => setOpen('operator')}
          />
          <Entry icon={<IconCopy size={SIZE} aria-hidden />} words={t('papers.copyList')} onClick={onCopy} />
        </Menu.Dropdown>
      </Menu>
      {open === 'back' && <TakeBackModal onClose={close} />}
      {open === 'bring' && sources && <BringModal sources={sources} onClose={close} />}
      {open === 'operator' && <OperatorModal onClose={close} />}
    </>
  );
}
