/** At the top of a sheet: copy the own marks from a sister product. Gone once there is nothing left to fill. */
import { useEffect, useState } from 'react';
import type { SisterSheet } from '../../../shared/contract/member.ts';
import type { CriteriaSet } from '../../../shared/criteria.ts';
import type { DossierCode } from '../../../shared/lib/brand.ts';
import { copyMarks, type Draft } from '../model/draft.ts';
import { edit } from '../model/keep-draft.ts';
import { useWords } from '../model/page-state.ts';
import { readSisters, usefulSisters } from '../model/sister.ts';

export function SisterOffer({ dossier, set, draft }: { readonly dossier: DossierCode; readonly set: CriteriaSet; readonly draft: Draft }) {
  const say = useWords();
  const [sisters, setSisters] = useState<readonly SisterSheet[]>([]);
  useEffect(() => {
    let wanted = true;
    void readSisters(dossier).then((found) => wanted && setSisters(found));
    return () => {
      wanted = false;
    };
  }, [dossier]);
  const offered = usefulSisters(set, draft, sisters);
  if (offered.length === 0) return null;
  return (
    <section className="panel">
      <p className="soft">{say('sisterHelp')}</p>
      {offered.map((sister) => (
        <button type="button" className="second" key={sister.dossier} onClick={() => edit((s, d) => copyMarks(s, d, sister))}>
          {say('sisterOffer', { name: sister.name })}
        </button>
      ))}
    </section>
  );
}
