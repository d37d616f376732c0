/** Help from the desk: asked for, taken back. What holds is the host's answer in its state; null until then. */
import { callDoor } from './call-door.ts';

/** Whether the host took it; its next state says the rest. */
export async function askHelp(wanted: boolean): Promise<boolean> {
  const reply = await callDoor<null>('ask-help', { wanted });
  return reply.kind === 'answer' && reply.answer.ok;
}
