/** Câu chữ văn bản: parts at the left, the text in hand with what it says in the middle, what it may name at the right. */
import { Center, Loader } from '@mantine/core';
import { ProblemAlert } from '../../../kit/problem-list.tsx';
import { t } from '../../../kit/strings/index.ts';
import { useRead } from '../../app/use-read.ts';
import { Workbench } from './workbench.tsx';

export function WordingScreen() {
  const { data, problems } = useRead('read-wording', {});
  if (data) return <Workbench versions={data.versions} facts={data.facts} />;
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
