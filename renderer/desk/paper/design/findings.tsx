/** What is wrong with the design in hand, or worth a look: judged by the host with every product, a moment after the last change. */
import { Box } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { WireProblem } from '../../../../shared/contract/common.ts';
import type { CertificateDesign } from '../../../../shared/paper/certificate-design.ts';
import { ProblemLines } from '../../../kit/problem-list.tsx';
import { call } from '../../app/client.ts';

const QUIET_MS = 500;

export function Findings({ design }: { readonly design: CertificateDesign }) {
  const [found, setFound] = useState<readonly WireProblem[]>([]);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      void call('check-certificate-design', { design }).then((answer) => {
        if (current) setFound(answer.ok ? answer.value : answer.problems);
      });
    }, QUIET_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [design]);
  return found.length === 0 ? null : (
    <Box mb="sm">
      <ProblemLines problems={found} />
    </Box>
  );
}
