/** Mẫu giấy chứng nhận: the page at the left, everything on it and what can be set at the right. */
import '@fontsource/be-vietnam-pro/latin-400-italic.css';
import '@fontsource/be-vietnam-pro/latin-700-italic.css';
import '@fontsource/be-vietnam-pro/vietnamese-400-italic.css';
import '@fontsource/be-vietnam-pro/vietnamese-700-italic.css';
import './tinos.css';
import { Center, Loader } from '@mantine/core';
import { useRef } from 'react';
import type { DeskSession } from '../../../../shared/contract/desk.ts';
import type { CertificateDesigns } from '../../../../shared/contract/desk-design.ts';
import { ProblemAlert } from '../../../kit/problem-list.tsx';
import { t } from '../../../kit/strings/index.ts';
import { useDesk } from '../../app/state.ts';
import { useRead } from '../../app/use-read.ts';
import { Designer } from './designer.tsx';

export function DesignScreen() {
  const session = useDesk((s) => s.session);
  const { data, problems, reload } = useRead('read-certificate-designs', {});
  // A reading that fails for a moment must not take the design in hand off the screen: what isn't saved would go with it.
  const last = useRef<{ readonly read: CertificateDesigns; readonly session: DeskSession } | null>(null);
  if (data && session) last.current = { read: data, session };
  const shown = last.current;
  if (shown) return <Designer key={shown.session.file} {...shown} reload={reload} />;
  return (
    <>
      <ProblemAlert problems={problems} />
      {problems.length === 0 && (
        <Center py={80}>
          <Loader aria-label={t('common.loading')} />
        </Center>
      )}
    </>
  );
}
