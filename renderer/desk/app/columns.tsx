/** A screen in columns that scroll by themselves, and the list at their left: groups of choices, arrow keys, one selected. */
import { Box, Paper } from '@mantine/core';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { SearchField } from '../../kit/search-field.tsx';
import classes from './columns.module.css';
import { neighbourOf } from './neighbour.ts';

/** `widths`: CSS grid template, one track per child. */
export const Columns = ({ widths, children }: { readonly widths: string; readonly children: ReactNode }) => (
  <div className={classes.columns} style={{ '--widths': widths } as CSSProperties}>
    {children}
  </div>
);

export const Column = ({ children }: { readonly children: ReactNode }) => <div className={classes.column}>{children}</div>;

/** What a choice shows: its number, its name, a line below and a sign. Plain elements: there may be thousands. */
export const ChoiceLine = ({
  number,
  name,
  sign,
  children,
}: {
  readonly number: number;
  readonly name: string;
  readonly sign: ReactNode;
  readonly children: ReactNode;
}) => (
  <>
    <span className={`${classes.number} figures`}>{String(number).padStart(2, '0')}</span>
    <div className={classes.words}>
      <div className={classes.name}>{name}</div>
      {children}
    </div>
    {sign}
  </>
);

export const Dimmed = ({ children }: { readonly children: ReactNode }) => <span className={classes.dimmed}>{children}</span>;

export type ChoiceGroup = {
  readonly key: string;
  readonly title: ReactNode;
  readonly aside: ReactNode;
  readonly choices: readonly { readonly key: string; readonly draw: ReactNode }[];
};

type ChoiceListProps = {
  readonly label: string;
  readonly groups: readonly ChoiceGroup[];
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly empty: ReactNode;
  readonly head?: ReactNode;
};

/** Search field over a grouped list box; arrow keys work from the field and from the list. */
export function ChoiceList({ label, groups, selected, onSelect, query, onQuery, empty, head }: ChoiceListProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const keys = groups.flatMap((group) => group.choices.map((choice) => choice.key));
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (step === null) return;
    event.preventDefault();
    const next = neighbourOf(keys, selected, step);
    if (next !== null) onSelect(next);
  };
  useEffect(() => {
    if (selected !== null) box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <Paper className={`${classes.panel} ${classes.list}`}>
      <Box p="sm">
        {head}
        <SearchField query={query} onQuery={onQuery} onKeyDown={onKeyDown} />
      </Box>
      {keys.length === 0 ? (
        // A list box without anything to choose is none.
        <div className={classes.scroll}>{empty}</div>
      ) : (
        <div
          ref={box}
          className={classes.scroll}
          role="listbox"
          aria-label={label}
          tabIndex={0}
          aria-activedescendant={selected !== null && keys.includes(selected) ? `${id}-${selected}` : undefined}
          onKeyDown={onKeyDown}
        >
          {groups.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: options of a list box are grouped by role; a fieldset may not stand inside one.
            <div key={group.key} role="group" aria-labelledby={`${id}-group-${group.key}`}>
              <div className={classes.group} id={`${id}-group-${group.key}`}>
                <span>{group.title}</span>
                <span>{group.aside}</span>
              </div>
              {group.choices.map(({ key, draw }) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list box holds the focus and the keys.
                <div key={key} id={`${id}-${key}`} role="option" aria-selected={key === selected} className={classes.option} onClick={() => onSelect(key)}>
                  {draw}
                </div>
              ))}
            </div>
          ))}
        </div>
      )}
    </Paper>
  );
}
