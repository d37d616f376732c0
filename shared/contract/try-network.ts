/**
 * The test page of the members' door, open to everybody on the network: GET /thu-mang is the page, /thu-mang/nhip answers a Pulse,
 * /thu-mang/tai a fixed number of bytes to time, and POST /thu-mang/ket-qua takes the report. Nothing of the session is in any of them.
 */
import { z } from 'zod';
import { TRY_PATH } from './try-paths.ts';

export { TRY_PATH };

const DAY_S = 100 * 366 * 24 * 3600;

/** `id`: random, the page's own. `clockOff`: seconds ahead of the laptop. */
export const zTryReport = z.object({
  id: z.string().regex(/^[a-z0-9]{8,40}$/),
  roundTripMs: z.number().min(0).max(120_000),
  kBps: z.number().min(0).max(10_000_000).nullable(),
  clockOff: z.number().min(-DAY_S).max(DAY_S),
});
export type TryReport = z.input<typeof zTryReport>;
