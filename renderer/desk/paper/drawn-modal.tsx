/** A paper as the host draws it from what isn't kept (yet): looked at, never counted as printed. */
import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { WireProblem } from '../../../shared/contract/common.ts';
import { drawFile } from '../app/print-file.ts';
import { fetchFile } from '../app/save-file.ts';
import { Awaited } from './kept-screen.tsx';
import classes from './paper.module.css';

type Props = {
  readonly title: string;
  readonly url: string;
  /** Sent with the question; left out: the address says everything. */
  readonly body?: unknown;
  /** Whole page, or as wide as the window. */
  readonly view: 'Fit' | 'FitH';
  readonly onClose: () => void;
};

export function DrawnModal({ title, url, body, view, onClose }: Props) {
  const [address, setAddress] = useState('');
  const [problems, setProblems] = useState<readonly WireProblem[]>([]);
  const wanted = body === undefined ? '' : JSON.stringify(body);
  useEffect(() => {
    let [current, made] = [true, ''];
    void (wanted === '' ? fetchFile(url) : drawFile(url, JSON.parse(wanted))).then((drawn) => {
      if (!current) return;
      if (!drawn.ok) return setProblems(drawn.problems);
      made = URL.createObjectURL(drawn.value);
      setAddress(made);
    });
    return () => {
      current = false;
      URL.revokeObjectURL(made);
    };
  }, [url, wanted]);
  return (
    <Modal opened onClose={onClose} title={title} size="80rem" centered>
      {address ? <iframe src={`${address}#toolbar=0&navpanes=0&view=${view}`} title={title} className={classes.drawn} /> : <Awaited problems={problems} />}
    </Modal>
  );
}
