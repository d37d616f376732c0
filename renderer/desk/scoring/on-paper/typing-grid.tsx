/** The grid a sheet is typed into: the criteria in printed order, beside them the one in hand with its boxes, the only field that takes keys. */
import { Alert, Group, Paper, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { criteriaOf, hasZeroBox, PART_CODES } from '../../../../shared/criteria.ts';
import type { GridRow } from '../../../../shared/sheet-grid.ts';
import { t } from '../../../kit/strings/index.ts';
import classes from './on-paper.module.css';
import { appliesNow, jumpTo, openRows, rowOf, runningTotals, shownIn, step, switchBy, type Typing, typedNow, typeText } from './typing.ts';

type Props = {
  readonly typing: Typing;
  readonly onTyping: (typing: Typing) => void;
  /** Criteria to look at again. */
  readonly marked: readonly string[];
  /** Enter on the last criterion. */
  readonly onEnd: () => void;
  readonly onSave: () => void;
  /** The field that takes the keys. */
  readonly field: RefObject<HTMLInputElement | null>;
};

const choiceWords = (typing: Typing, row: GridRow): string => {
  const choice = typing.choices[row.code];
  if (!appliesNow(typing, row.code)) return t('onPaper.doesNotApply');
  if (choice === undefined) return '';
  return choice === 'blank' ? t('onPaper.blankShort') : (row.boxes[choice]?.option.label ?? '');
};

function Rows({ typing, onTyping, marked }: Pick<Props, 'typing' | 'onTyping' | 'marked'>) {
  const current = useRef<HTMLTableRowElement>(null);
  const { at } = typing;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row in hand comes into sight whenever it is another one.
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'center' });
  }, [at]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable from the keyboard.
    <section className={classes.rows} tabIndex={0} aria-label={t('onPaper.criterion')}>
      <table>
        <tbody>
          {typing.rows.map((row, index) => (
            <tr
              key={row.code}
              ref={index === at ? current : null}
              aria-current={index === at || undefined}
              data-marked={marked.includes(row.code) || undefined}
              data-off={!appliesNow(typing, row.code) || undefined}
              onClick={() => onTyping(jumpTo(typing, row.code) ?? typing)}
            >
              <th scope="row">{row.code}</th>
              <td>
                <span>{row.title}</span>
                <small>{choiceWords(typing, row)}</small>
              </td>
              <td className="figures">{shownIn(typing, row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function faultWords(typing: Typing): string {
  const typed = typedNow(typing);
  if (typed.kind === 'unknown') return t('onPaper.unknown', { text: typing.text });
  return typed.kind === 'several' ? t('onPaper.several', { numbers: typed.numbers.join(', ') }) : '';
}

function Boxes({ typing }: { readonly typing: Typing }) {
  const row = rowOf(typing);
  const criterion = criteriaOf(typing.set).get(row.code)?.criterion;
  const choice = typing.choices[row.code];
  return (
    <ol className={classes.boxes} aria-live="polite">
      {row.boxes.map(({ number, option }) => (
        <li key={number} data-chosen={choice === number - 1 || undefined}>
          <b>{number}</b>
          <span>
            {option.alternative && <em>{criterion?.alternatives?.find((a) => a.key === option.alternative)?.label}: </em>}
            {option.label}
          </span>
          <span className="figures">{option.points}</span>
        </li>
      ))}
      <li data-chosen={choice === 'blank' || undefined}>
        <b>{criterion && hasZeroBox(criterion) && typing.by === 'points' ? '-' : '0'}</b>
        <span>{t('onPaper.blank')}</span>
        <span className="figures">0</span>
      </li>
    </ol>
  );
}

function Totals({ typing }: { readonly typing: Typing }) {
  const totals = runningTotals(typing);
  const open = openRows(typing).length;
  return (
    <Group justify="space-between" className="figures">
      <Text fw={700} fz="lg">
        {PART_CODES.map((part) => `${part} ${totals[part]}`).join(' · ')} · {t('onPaper.total')} {totals.total}
      </Text>
      <Text fw={600} c={open > 0 ? 'dimmed' : 'green'} role="status">
        {open > 0 ? t('onPaper.left', { n: open }) : t('onPaper.complete')}
      </Text>
    </Group>
  );
}

export function TypingGrid({ typing, onTyping, marked, onEnd, onSave, field }: Props) {
  const jump = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState('');
  const [unfound, setUnfound] = useState('');
  const row = rowOf(typing);
  const fault = faultWords(typing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: typing over what stood there must need no key of its own.
  useEffect(() => {
    if (document.activeElement === field.current) field.current?.select();
  }, [row.code, typing.by]);
  const move = (by: 1 | -1): void => {
    const next = step(typing, by);
    onTyping(next);
    if (by === 1 && next.at === typing.at && !fault) onEnd();
  };
  const keys: Readonly<Record<string, () => void>> = {
    Enter: () => move(1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    '/': () => jump.current?.focus(),
    F2: () => onTyping(switchBy(typing)),
  };
  const go = (): void => {
    const found = jumpTo(typing, wanted);
    setUnfound(found ? '' : wanted);
    if (!found) return;
    setWanted('');
    onTyping(found);
    field.current?.focus();
  };
  return (
    <div className={classes.grid}>
      <Rows
        typing={typing}
        onTyping={(next) => {
          onTyping(next);
          field.current?.focus();
        }}
        marked={marked}
      />
      <Stack gap="sm" className={classes.side}>
        <Group grow align="flex-end" gap="sm">
          <SegmentedControl
            aria-label={t('onPaper.byLabel')}
            value={typing.by}
            onChange={() => {
              onTyping(switchBy(typing));
              field.current?.focus();
            }}
            data={[
              { value: 'number', label: t('onPaper.byNumber') },
              { value: 'points', label: t('onPaper.byPoints') },
            ]}
          />
          <TextInput
            ref={jump}
            label={t('onPaper.jump')}
            value={wanted}
            error={unfound && t('onPaper.jumpNone', { code: unfound })}
            onChange={(event) => setWanted(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') go();
              if (event.key === 'Escape') {
                event.stopPropagation();
                field.current?.focus();
              }
            }}
          />
        </Group>
        <Paper withBorder p="md" className={classes.hand}>
          <Text fw={700} fz="lg" lh={1.3}>
            {row.code} {row.title}
          </Text>
          <Group align="flex-start" wrap="nowrap" gap="md">
            <TextInput
              ref={field}
              data-autofocus
              autoComplete="off"
              inputMode="numeric"
              label={t(typing.by === 'number' ? 'onPaper.box' : 'onPaper.points')}
              aria-label={`${row.code} ${row.title}, ${t(typing.by === 'number' ? 'onPaper.box' : 'onPaper.points')}`}
              onFocus={(event) => event.currentTarget.select()}
              value={typing.text}
              error={fault !== ''}
              onChange={(event) => onTyping(typeText(typing, event.currentTarget.value))}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && event.ctrlKey) return onSave();
                const act = keys[event.key];
                if (!act) return;
                event.preventDefault();
                act();
              }}
              classNames={{ input: classes.field ?? '' }}
              size="xl"
              w="6rem"
            />
            <Boxes typing={typing} />
          </Group>
          {fault && (
            <Alert color="red" mt="xs" p="xs" role="alert">
              {fault}
            </Alert>
          )}
        </Paper>
        <Totals typing={typing} />
        <Text c="dimmed">{t('onPaper.keys')}</Text>
      </Stack>
    </div>
  );
}
