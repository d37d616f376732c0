/** The sets by sector; the chosen one opens to its parts and sections. */
import { Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { CriteriaBook, CriteriaSet } from '../../../shared/criteria.ts';
import type { BookCheck } from '../../../shared/criteria-book.ts';
import { t } from '../../kit/strings/index.ts';
import classes from './criteria.module.css';
import { scrollToPart } from './scroll.ts';

type Props = {
  readonly book: CriteriaBook;
  readonly checks: readonly BookCheck[];
  readonly selected: CriteriaSet | null;
  readonly onOpen: (number: number) => void;
  readonly onOverview: () => void;
};

/** '' holds the sets of a book that names no sectors. */
const bySector = (book: CriteriaBook): readonly (readonly [string, readonly CriteriaSet[]])[] => {
  const groups = new Map<string, CriteriaSet[]>();
  for (const set of book.sets) groups.set(set.sector ?? '', [...(groups.get(set.sector ?? '') ?? []), set]);
  return [...groups];
};

const Branches = ({ set }: { readonly set: CriteriaSet }) => (
  <div className={classes.branches}>
    {set.parts.map((part) => (
      <div key={part.code}>
        <UnstyledButton className={classes.branch} fw={600} onClick={() => scrollToPart(`phan-${part.code}`)}>
          <span>{`${part.code}. ${part.title}`}</span>
          <span className="figures">{part.maxPoints}</span>
        </UnstyledButton>
        {part.sections.map((section) => (
          <UnstyledButton key={section.code} className={classes.branch} data-deep onClick={() => scrollToPart(`muc-${section.code}`)}>
            <span>{`${section.code}. ${section.title}`}</span>
            <span className="figures">{section.maxPoints}</span>
          </UnstyledButton>
        ))}
      </div>
    ))}
  </div>
);

export function SetList({ book, checks, selected, onOpen, onOverview }: Props) {
  const chosen = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another set chosen elsewhere comes into view here.
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const flagged = new Set(checks.map((c) => c.set));
  return (
    <nav aria-label={t('criteria.setList')} className={classes.sets}>
      <UnstyledButton className={classes.set} data-selected={selected === null || undefined} onClick={onOverview}>
        <b>{t('criteria.overview')}</b>
      </UnstyledButton>
      {bySector(book).map(([sector, sets]) => (
        <div key={sector}>
          {sector && (
            <Text c="dimmed" fw={600} px="sm" pt="sm" pb={4}>
              {sector}
            </Text>
          )}
          {sets.map((set) => (
            <div key={set.number}>
              <UnstyledButton
                ref={set === selected ? chosen : undefined}
                className={classes.set}
                data-selected={set === selected || undefined}
                aria-expanded={set === selected}
                onClick={() => onOpen(set.number)}
              >
                <span className={classes.number}>{set.number}</span>
                <span style={{ flex: 1 }}>{set.name}</span>
                {flagged.has(set.number) && <IconAlertTriangle size={18} color="var(--mantine-color-amber-text)" aria-label={t('criteria.checkFlag')} />}
              </UnstyledButton>
              {set === selected && <Branches set={set} />}
            </div>
          ))}
        </div>
      ))}
    </nav>
  );
}
