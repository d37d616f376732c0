/** Drafts of all parts over what is kept; saving takes them all at once. */
import { useHotkeys } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import { DESK_FILES } from '../../../../shared/contract/desk-files.ts';
import type { WordingPreview, WordingVersion } from '../../../../shared/contract/desk-wording.ts';
import { kindOf, type PartKey, partOf, vocabularyOf, WORDED_NAMES } from '../../../../shared/paper/wording/catalogue.ts';
import { factsWith } from '../../../../shared/paper/wording/say.ts';
import type { Facts } from '../../../../shared/paper/wording/template.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Status, StatusSign } from '../../../kit/status.tsx';
import { language, t } from '../../../kit/strings/index.ts';
import { ChoiceLine, ChoiceList, Column, Dimmed } from '../../app/columns.tsx';
import { useCommand } from '../../app/run.tsx';
import { useTyped } from '../../app/use-typed.ts';
import { KeptNotice } from '../../dossier/forms/kept-notice.tsx';
import { DrawnModal } from '../drawn-modal.tsx';
import { afterSaving, changesIn, type Drafts, faultyIn, findParts, knownDrafts, textOf, withDraft } from './edit-wording.ts';
import { FieldPalette } from './field-palette.tsx';
import { PartEditor, type TextHandle } from './part-editor.tsx';
import { Versions } from './versions.tsx';
import classes from './wording.module.css';
import { WordingBar } from './wording-bar.tsx';

type Open = 'paper' | 'versions' | null;

export function Workbench({ versions, facts }: { readonly versions: readonly WordingVersion[]; readonly facts: Facts }) {
  const {
    edits: drafts,
    setEdits: setDrafts,
    since,
    discard,
  } = useTyped<Drafts>(
    { key: 'wording', title: ['wording.title'] },
    {},
    (value) => knownDrafts(versions, value),
    (typed) => (Object.keys(typed).length > 0 ? typed : null),
  );
  const [key, setKey] = useState<PartKey>('minutes/subject');
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<Open>(null);
  const { run, pending } = useCommand();
  const field = useRef<TextHandle>(null);
  const part = partOf(key);
  const vocabulary = useMemo(() => vocabularyOf(part), [part]);
  // What only the builder knows at its place stands for itself by an example.
  const shownFacts = useMemo(() => {
    const { fields = [], conditions = [] } = part;
    return factsWith(facts, Object.fromEntries([...fields.map((f) => [f.name, f.example] as const), ...conditions.map((c) => [c.name, true] as const)]));
  }, [facts, part]);
  const faulty = faultyIn(drafts);
  const changes = changesIn(drafts);

  const write = (text: string): void =>
    // While they are being saved, nobody can say yet what is kept.
    setDrafts((before) => (pending ? { ...before, [key]: text } : withDraft(versions, before, key, text)));
  const save = async (): Promise<void> => {
    if (changes.length === 0 || faulty.length > 0 || pending) return;
    const answer = await run('save-wording', { changes: [...changes] }, { success: t('wording.saved') });
    if (answer.ok) setDrafts((now) => afterSaving(versions, drafts, now));
  };
  useHotkeys([['mod+S', () => void save()]], []);

  const kept = (of: PartKey): boolean => textOf(versions, {}, of) !== partOf(of).text;
  const groups = findParts(query, (of) => textOf(versions, drafts, of)).map(({ kind, parts }) => {
    const count = parts.filter((p) => kept(p.key)).length;
    return {
      key: kind,
      title: WORDED_NAMES[kind][language()],
      aside: count > 0 ? t('wording.changedCount', { count }) : '',
      choices: parts.map((p, index) => ({
        key: p.key,
        draw: (
          <ChoiceLine
            number={index + 1}
            name={p.part[language()]}
            sign={
              faulty.includes(p.key) ? <StatusSign tone="stop" /> : p.key in drafts ? <StatusSign tone="look" /> : kept(p.key) ? <StatusSign tone="ok" /> : null
            }
          >
            {faulty.includes(p.key) ? (
              <Dimmed>{t('wording.faulty')}</Dimmed>
            ) : p.key in drafts ? (
              <Dimmed>{t('wording.unsaved')}</Dimmed>
            ) : (
              kept(p.key) && <Dimmed>{t('wording.changed')}</Dimmed>
            )}
          </ChoiceLine>
        ),
      })),
    };
  });
  const state = faulty.includes(key) ? (
    <Status tone="stop">{t('wording.faulty')}</Status>
  ) : key in drafts ? (
    <Status tone="look">{t('wording.unsaved')}</Status>
  ) : (
    <Status tone={kept(key) ? 'ok' : 'idle'}>{t(kept(key) ? 'wording.changed' : 'wording.isDefault')}</Status>
  );
  return (
    <div className={classes.room}>
      <div className={classes.bench}>
        <ChoiceList
          label={t('wording.parts')}
          groups={groups}
          selected={key}
          onSelect={(chosen) => setKey(chosen as PartKey)}
          query={query}
          onQuery={setQuery}
          empty={<EmptyState title={t('wording.noPart')} />}
        />
        <Column>
          <WordingBar
            versions={versions}
            drafts={drafts}
            dirty={changes.length > 0}
            blocked={faulty.length > 0}
            busy={pending !== null}
            onSave={() => void save()}
            onTake={(taken) => setDrafts((before) => ({ ...before, ...taken }))}
          />
          <KeptNotice since={since} onDiscard={discard} />
          <PartEditor
            key={key}
            ref={field}
            name={key}
            text={textOf(versions, drafts, key)}
            facts={shownFacts}
            state={state}
            draft={key in drafts}
            onWrite={write}
            onUndo={() => write(textOf(versions, {}, key))}
            onVersions={versions.some((v) => v.part === key) ? () => setOpen('versions') : null}
            onPaper={() => setOpen('paper')}
          />
        </Column>
        <FieldPalette vocabulary={vocabulary} own={part} facts={shownFacts} onInsert={(before, after) => field.current?.insert(before, after)} />
      </div>
      {open === 'paper' && (
        <DrawnModal
          title={t('wording.wholePaperTitle', { kind: WORDED_NAMES[kindOf(key)][language()] })}
          url={DESK_FILES.wordingPreview}
          body={{ kind: kindOf(key), changes: changes.filter((c) => kindOf(c.part) === kindOf(key)) } satisfies WordingPreview}
          view="FitH"
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'versions' && (
        <Versions
          part={key}
          versions={versions.filter((v) => v.part === key)}
          onUse={(text) => {
            write(text);
            setOpen(null);
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
