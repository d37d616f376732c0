/** Mẫu giấy chứng nhận: the page at the left, everything on it and what can be set at the right. */
import '@fontsource/be-vietnam-pro/latin-400-italic.css';
import '@fontsource/be-vietnam-pro/latin-700-italic.css';
import '@fontsource/be-vietnam-pro/vietnamese-400-italic.css';
import '@fontsource/be-vietnam-pro/vietnamese-700-italic.css';
import './tinos.css';
import { Center, Loader } from '@mantine/core';
import { ProblemAlert } from '../../../kit/problem-list.tsx';
import { t } from '../../../kit/strings/index.ts';
import { useDesk } from '../../app/state.ts';
import { useRead } from '../../app/use-read.ts';
import { Designer } from './designer.tsx';

export function DesignScreen() {
  const session = useDesk((s) => s.session);
  const { data, problems, reload } = useRead('read-certificate-designs', {});
  if (data && session) return <Designer read={data} session={session} reload={reload} />;
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
