/** A short act of the member that the host answers at once, with nothing to keep on the phone. */
import type { WireProblem } from '../../../shared/contract/common.ts';
import type { MemberCommand } from '../../../shared/contract/member.ts';
import { callDoor } from './call-door.ts';

/** null: done; else the host's words, or 'silence'. What the act changed comes with the host's next state. */
export type Said = WireProblem | 'silence' | null;

export async function tellHost(command: MemberCommand, input: unknown): Promise<Said> {
  const reply = await callDoor<unknown>(command, input);
  if (reply.kind === 'silence') return 'silence';
  return reply.answer.ok ? null : (reply.answer.problems[0] ?? 'silence');
}
