/** What is wrong with the design in hand, or worth a look: judged by the host with every product, a moment after the last change. */
import { Button, Popover, ScrollArea } from '@mantine/core';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { WireProblem } from '../../../../shared/contract/common.ts';
import type { CertificateDesign } from '../../../../shared/paper/certificate-design.ts';
import { ProblemLines } from '../../../kit/problem-list.tsx';
import { t } from '../../../kit/strings/index.ts';
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
  if (found.length === 0) return null;
  const errors = found.filter((p) => p.grade === 'error').length;
  return (
    <Popover width={460} position="left-start" withArrow shadow="md">
      <Popover.Target>
        <Button
          fullWidth
          variant="light"
          color={errors > 0 ? 'red' : 'amber'}
          leftSection={errors > 0 ? <IconX size={20} aria-hidden /> : <IconAlertTriangle size={20} aria-hidden />}
          style={{ flex: 'none' }}
        >
          {errors > 0 ? t('design.mustMend', { n: errors }) : t('design.worthLook', { n: found.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ScrollArea.Autosize mah={420}>
          <ProblemLines problems={found} />
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
