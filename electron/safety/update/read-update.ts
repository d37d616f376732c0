/** An update file, checked: whose it is, whether it fits this program, and every byte of it. */
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { type Problem, problem } from '../../../shared/problems/index.ts';
import { judgeUpdate, type ProgramFacts } from '../../../shared/update.ts';
import { type CheckedZip, type Checking, checkSignedZip } from '../signed-zip.ts';
import { PROGRAM_UPDATE, type UpdateManifest } from './manifest.ts';

export type CheckedUpdate = CheckedZip<UpdateManifest>;
/** `running`: what it must fit; null: any program of the maker's. */
export type Trust = { readonly keys: readonly string[]; readonly running: ProgramFacts | null };

function judge({ manifest, publicKey, fingerprint }: CheckedUpdate, { keys, running }: Trust): Outcome<null> {
  if (!keys.includes(publicKey)) return err(problem('OC-7696', { fingerprint }));
  return running ? judgeUpdate(manifest, running) : ok(null);
}

/** OC-7690 to OC-7701; OC-7705 the disk refuses what is to be kept; warns with OC-7702. `seen`: the manifest that was looked at before, or OC-7706. */
export async function checkUpdate(
  path: string,
  trust: Trust,
  { seen, ...how }: Omit<Checking<UpdateManifest>, 'judge'> & { readonly seen?: string } = {},
): Promise<Outcome<CheckedUpdate>> {
  if (trust.keys.length === 0) return err(problem('OC-7697'));
  let warnings: readonly Problem[] = [];
  const checked = await checkSignedZip(path, PROGRAM_UPDATE, {
    ...how,
    judge: (update) => {
      if (seen !== undefined && seen !== update.seen) return problem('OC-7706');
      const judged = judge(update, trust);
      if (judged.ok) warnings = judged.warnings;
      return judged.ok ? null : (judged.problems[0] ?? null);
    },
  });
  return checked.ok ? ok(checked.value, warnings) : checked;
}
