/** The seat's PIN, to sit down. */
import type { MemberState } from '../../../shared/contract/member.ts';
import type { Asked } from '../model/join-seat.ts';
import { usePage, useWords } from '../model/page-state.ts';
import { PinPad } from './pin-pad.tsx';

export function EnterPin({
  name,
  join,
  back,
}: {
  readonly name: string;
  readonly join: (pin: string) => Promise<Asked<MemberState>>;
  readonly back: () => void;
}) {
  const say = useWords();
  const language = usePage((s) => s.language);
  const send = async (pin: string): Promise<string | null> => {
    const answer = await join(pin);
    if (answer && 'value' in answer) return null;
    return answer ? `${answer.problem[language]} (${answer.problem.code})` : say('noAnswer');
  };
  return (
    <>
      <button type="button" className="quiet" onClick={back}>
        {say('back')}
      </button>
      <h1 className="pin-name">{name}</h1>
      <PinPad ask={say('enterPin')} send={send} />
    </>
  );
}
