/** The members' address with its QR code, large enough for a projector, and the banner when it changed under way. */
import { ActionIcon, Alert, Button, Stack, Text, Title, Tooltip } from '@mantine/core';
import { IconQrcode, IconRouteAltLeft } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { t } from '../../kit/strings/index.ts';
import classes from './address.module.css';
import { addressChange, type KnownAddress, readKnownAddress, writeKnownAddress } from './address-change.ts';
import { Beside } from './beside.tsx';
import { openWindow } from './open-window.tsx';
import { useDesk } from './state.ts';

/** Follows the live address: what is projected is right also after the network was changed. */
function Address() {
  const url = useDesk((s) => s.live?.memberUrl ?? '');
  const svg = useDesk((s) => s.live?.memberQr ?? '');
  const install = useDesk((s) => s.live?.installUrl ?? '');
  return (
    <div className={classes.page}>
      {svg && <img className={classes.qr} src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`} alt={t('scoring.addressQr', { url })} />}
      <Stack gap="lg">
        <Title order={2} fz="2.5rem">
          {t('scoring.addressTitle')}
        </Title>
        <p className={classes.url} role="status">
          {url}
        </p>
        <Text fz="1.5rem">{t('scoring.addressWifi')}</Text>
        {install && <Text fz="1.5rem">{t('scoring.addressInstall', { url: install.replace('http://', '') })}</Text>}
        <Text fz="1.5rem">{t('scoring.addressHow')}</Text>
      </Stack>
    </div>
  );
}

const showAddress = (): void =>
  void openWindow(
    () => t('scoring.address'),
    () => <Address />,
    { fullScreen: true },
  );

export function AddressButton() {
  const known = useDesk((s) => (s.live?.memberUrl ?? '') !== '');
  if (!known) return null;
  return (
    <Tooltip label={t('scoring.address')}>
      <ActionIcon variant="subtle" color="gray" size={44} aria-label={t('scoring.address')} onClick={showAddress}>
        <IconQrcode size={22} />
      </ActionIcon>
    </Tooltip>
  );
}

type BannerProps = { readonly now: KnownAddress /** Somebody has a card. */; readonly issued: boolean };

function Banner({ now, issued }: BannerProps) {
  const [known, setKnown] = useState(readKnownAddress);
  const { remember, changed } = addressChange(known, now, issued);
  useEffect(() => {
    if (remember && remember !== known) {
      writeKnownAddress(remember);
      setKnown(remember);
    }
  }, [remember, known]);
  const seen = (): void => {
    writeKnownAddress(now);
    setKnown(now);
  };
  if (!changed) return null;
  return (
    <Alert color="amber" icon={<IconRouteAltLeft />} title={t('scoring.addressChanged')} mb="md" role="alert">
      <Beside gap="lg">
        <Text>{t('scoring.addressChangedHint', { url: now.url })}</Text>
        <Button style={{ flex: 'none' }} leftSection={<IconQrcode size={20} />} onClick={showAddress}>
          {t('scoring.addressShow')}
        </Button>
        <Button style={{ flex: 'none' }} variant="default" onClick={seen}>
          {t('scoring.addressSeen')}
        </Button>
      </Beside>
    </Alert>
  );
}

/** Stands above every screen from the moment the address changed until the secretary has seen everyone back. */
export function AddressBanner() {
  const file = useDesk((s) => s.session?.file ?? null);
  const url = useDesk((s) => s.live?.memberUrl ?? '');
  const issued = useDesk((s) => s.session?.seats.some((seat) => seat.issued) ?? false);
  // Before the session is read nobody can say whether it has seats.
  return file === null ? null : <Banner now={{ file, url }} issued={issued} />;
}
