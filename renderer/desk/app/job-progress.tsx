/** Work of the host under way, and what it couldn't do: the same wherever it is shown. What is shown is the host's: a reload of the page loses nothing. */
import { Button, Progress, ScrollArea, Text } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import type { WireProblem } from '../../../shared/contract/common.ts';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { Beside } from './beside.tsx';

/** Room for the list of what was left out; the rest is behind the scroll bar. */
const MOST_SHOWN = 50;

type Props = {
  readonly words: string;
  readonly done: number;
  readonly of: number;
  readonly stopWords: string;
  /** Asked to stop, or being asked. */
  readonly stopping: boolean;
  readonly onStop: () => void;
};

export const JobProgress = ({ words, done, of, stopWords, stopping, onStop }: Props) => (
  <>
    <Beside>
      <Text fw={600} className="figures" role="status">
        {words}
      </Text>
      <Button variant="default" flex="none" leftSection={<IconPlayerStop size={20} aria-hidden />} loading={stopping} onClick={onStop}>
        {stopWords}
      </Button>
    </Beside>
    <Progress value={of === 0 ? 0 : (100 * done) / of} aria-label={words} />
  </>
);

export const JobProblems = ({ problems }: { readonly problems: readonly WireProblem[] }) => (
  <ScrollArea.Autosize mah="12rem">
    <ProblemAlert problems={problems.slice(0, MOST_SHOWN)} />
  </ScrollArea.Autosize>
);
