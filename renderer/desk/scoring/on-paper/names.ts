/** Who types and who checks: given once, kept while this window works on this session. */
import { useState } from 'react';
import { useDesk } from '../../app/state.ts';

export function useGivenName(role: 'enteredBy' | 'checkedBy'): readonly [string, (name: string) => void] {
  const file = useDesk((s) => s.session?.file ?? '');
  const key = `ocop.desk.paper.${role}.${file}`;
  const [name, setName] = useState(() => sessionStorage.getItem(key) ?? '');
  return [
    name,
    (next) => {
      sessionStorage.setItem(key, next);
      setName(next);
    },
  ];
}

/** As the host asks for it. */
export const isName = (name: string): boolean => name.trim().length >= 2;
