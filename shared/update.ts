/** Whether an update file fits the program that runs: another maker's product, another system, and what isn't newer are refused. */
import { err, type Outcome, ok } from './lib/outcome.ts';
import { problem, warning } from './problems/index.ts';

/** The name in package.json: what an update file must be of. */
export const PRODUCT = 'ocop-council';

/** `version`: "1.2.3". `build`: twelve hexadecimal digits, '' where nothing was built. `platform`, `arch`: as Node names them. */
export type ProgramFacts = { readonly version: string; readonly build: string; readonly platform: string; readonly arch: string };

/** Negative, zero or positive as `a` is older, the same or newer: number by number, so that 1.10.0 comes after 1.9.0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let i = 0; i < 3; i += 1) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** OC-7699 another product, OC-7700 another system, OC-7701 older or the very same; warns with OC-7702 of another build of the same version. */
export function judgeUpdate(offered: ProgramFacts & { readonly product: string }, running: ProgramFacts): Outcome<null> {
  if (offered.product !== PRODUCT) return err(problem('OC-7699', { product: offered.product }));
  const [found, own] = [offered, running].map(({ platform, arch }) => `${platform}-${arch}`);
  if (found !== own) return err(problem('OC-7700', { found: found ?? '', own: own ?? '' }));
  const newer = compareVersions(offered.version, running.version);
  if (newer < 0 || (newer === 0 && offered.build === running.build)) return err(problem('OC-7701', { found: offered.version, own: running.version }));
  return ok(null, newer === 0 ? [warning('OC-7702', { version: offered.version, build: offered.build })] : []);
}
