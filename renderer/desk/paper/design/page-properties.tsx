/** What can be set of the page itself. */
import { Button, FileButton, Group, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import type { CertificateDesign } from '../../../../shared/paper/certificate-design.ts';
import { t } from '../../../kit/strings/index.ts';
import { turnPage } from './edit-design.ts';

type Props = {
  readonly design: CertificateDesign;
  readonly onChange: (design: CertificateDesign) => void;
  readonly onPicture: (file: File) => Promise<string | null>;
};

export const PICTURE_TYPES = 'image/png,image/jpeg';

export function PageProperties({ design, onChange, onPicture }: Props) {
  const choose = async (file: File | null): Promise<void> => {
    const hash = file && (await onPicture(file));
    if (hash) onChange({ ...design, background: design.background === 'none' ? 'picture' : design.background, backgroundPicture: hash });
  };
  return (
    <Stack gap="sm">
      <Text fw={700}>{t('design.wholePage')}</Text>
      <SegmentedControl
        fullWidth
        aria-label={t('design.orientation')}
        value={design.landscape ? 'landscape' : 'portrait'}
        onChange={(value) => onChange(turnPage(design, value === 'landscape'))}
        data={[
          { value: 'landscape', label: t('design.landscape') },
          { value: 'portrait', label: t('design.portrait') },
        ]}
      />
      <Text fw={600}>{t('design.background')}</Text>
      <SegmentedControl
        fullWidth
        aria-label={t('design.background')}
        value={design.background}
        onChange={(background) => onChange({ ...design, background: background as CertificateDesign['background'] })}
        data={(['none', 'picture', 'blank'] as const).map((value) => ({
          value,
          label: t(`design.background-${value}`),
          disabled: value === 'picture' && design.backgroundPicture === null,
        }))}
      />
      <Text c="dimmed">{t(`design.backgroundHint-${design.background}`)}</Text>
      <Group gap="xs">
        <FileButton onChange={(file) => void choose(file)} accept={PICTURE_TYPES}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconPhoto size={20} aria-hidden />}>
              {t(design.backgroundPicture ? 'design.otherPicture' : 'design.choosePicture')}
            </Button>
          )}
        </FileButton>
        {design.backgroundPicture && (
          <Button
            variant="subtle"
            color="red"
            onClick={() => onChange({ ...design, background: design.background === 'picture' ? 'none' : design.background, backgroundPicture: null })}
          >
            {t('design.dropPicture')}
          </Button>
        )}
      </Group>
      <Switch label={t('design.frame')} checked={design.frame} onChange={(event) => onChange({ ...design, frame: event.currentTarget.checked })} />
      <Switch label={t('design.emblem')} checked={design.emblem} onChange={(event) => onChange({ ...design, emblem: event.currentTarget.checked })} />
      <Text c="dimmed">{t('design.pageHint')}</Text>
    </Stack>
  );
}
