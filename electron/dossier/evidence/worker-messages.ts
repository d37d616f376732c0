/** What the host and its drawing worker say to each other. */
import type { ProblemCode, ProblemParams } from '../../../shared/problems/index.ts';

/** `file` is read by the worker itself; `kind` and `mime` as sniffed. */
type Source = { readonly file: string; readonly kind: 'pdf' | 'image'; readonly mime: string };

export type WorkerTask =
  /** How many pages there are, or why the file is refused. */
  | (Source & { readonly task: 'inspect' })
  /** Draws page `page` (from 1) into `<folder>/<page>-{large,small}.jpg`, the small one last; text of a PDF's page into `<page>.txt`, its words' boxes into `<page>.words`. */
  | (Source & { readonly task: 'draw'; readonly page: number; readonly folder: string });

export type WorkerAnswer = { readonly ok: true; readonly pages: number } | { readonly ok: false; readonly code: ProblemCode; readonly params: ProblemParams };
