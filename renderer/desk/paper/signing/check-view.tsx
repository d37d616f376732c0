/** What was found in a signed PDF when it was filed: in a word, and on demand signature by signature. */
import { Button, List, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { SignedPaper } from '../../../../shared/contract/desk.ts';
import type { SignedPaperCheck } from '../../../../shared/contract/desk-signed.ts';
import { Status } from '../../../kit/status.tsx';
import { language, type StringKey, t } from '../../../kit/strings/index.ts';

const SAME: Readonly<Record<SignedPaperCheck['same'], StringKey>> = { bytes: 'signing.sameBytes', pages: 'signing.samePages', different: 'signing.different' };

const CheckState = ({ check }: { readonly check: SignedPaperCheck }) => {
  if (check.verdict !== 'valid') return <Status tone="stop">{t('signing.checkInvalid')}</Status>;
  return <Status tone={check.same === 'different' ? 'look' : 'ok'}>{t('signing.checkValid', { n: check.signatures.length })}</Status>;
};

export function CheckView({ version: { check, name } }: { readonly version: SignedPaper }) {
  const [open, setOpen] = useState(false);
  if (!check) return null;
  return (
    <>
      <CheckState check={check} />
      <Button variant="subtle" px="xs" onClick={() => setOpen(true)}>
        {t('signing.details')}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={`${t('signing.detailsTitle')} – ${name}`} size="lg" centered>
        <Stack>
          <Text fw={600}>{t(SAME[check.same])}</Text>
          <List type="ordered" spacing="xs">
            {check.signatures.map(({ subject, at, words, holds }) => (
              <List.Item key={`${subject} ${at}`}>
                {!holds && <Status tone="stop">{t('signing.checkInvalid')}</Status>} {words[language()]}
              </List.Item>
            ))}
          </List>
          {check.uncovered && <Text>{t('signing.uncovered', { what: check.uncovered[language()] })}</Text>}
        </Stack>
      </Modal>
    </>
  );
}
