/** What a dossier of this kind of registration must hold, with what answers it and what is missing. */
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ChecklistEntry, DeskEvidence, EvidenceItem } from '../../../../shared/contract/desk.ts';
import { Status, type Tone } from '../../../kit/status.tsx';
import { language, t } from '../../../kit/strings/index.ts';
import { useCommand } from '../../app/run.tsx';
import classes from './evidence.module.css';

type Props = { readonly evidence: DeskEvidence; readonly onSelect: (id: number) => void; readonly reload: () => void };

const judge = ({ have, required }: ChecklistEntry): { readonly tone: Tone; readonly words: string } =>
  have
    ? { tone: 'ok', words: t('evidence.itemHave') }
    : required
      ? { tone: 'look', words: t('evidence.itemMissing') }
      : { tone: 'idle', words: t('evidence.itemOptional') };

/** The source most items share is said once, above them; only the others name theirs. */
function usualSource(checklist: readonly ChecklistEntry[]): string {
  const counts = new Map<string, number>();
  for (const { source } of checklist) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

export function ChecklistPanel({ evidence, onSelect, reload }: Props) {
  const { run } = useCommand();
  const { files, checklist, mayChange } = evidence;
  const missing = checklist.filter((item) => item.required && !item.have).length;
  const usual = usualSource(checklist);
  const assign = async (file: EvidenceItem | undefined, item: string): Promise<void> => {
    if (!file) return;
    const { id, name, face } = file;
    await run('save-evidence', { id, name, item, face });
    reload();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled with the keyboard.
    <section className={classes.scroll} tabIndex={0} aria-label={t('evidence.viewChecklist')}>
      <div className={classes.item}>
        <Text fw={600} role="status">
          {missing > 0 ? t('evidence.itemsMissing', { n: missing }) : t('evidence.itemsDone')}
        </Text>
        {usual !== '' && <Text c="dimmed">{t('evidence.itemsSource', { source: usual })}</Text>}
      </div>
      {checklist.map((item) => {
        const words = item.words[language()];
        const { tone, words: state } = judge(item);
        return (
          <div key={item.id} className={classes.item}>
            <Group gap="xs" wrap="nowrap" align="flex-start" justify="space-between">
              <div>
                <Text fw={600}>{words}</Text>
                {item.source !== usual && <Text c="dimmed">{item.source}</Text>}
              </div>
              <Status tone={tone}>{state}</Status>
            </Group>
            {item.evidence.map((id) => {
              const file = files.find((f) => f.id === id);
              return (
                file && (
                  <Group key={id} gap={4} wrap="nowrap">
                    <Button variant="subtle" px="xs" justify="flex-start" onClick={() => onSelect(id)} style={{ flexShrink: 1, minWidth: 0 }}>
                      {file.name}
                    </Button>
                    {mayChange && (
                      <Button
                        variant="subtle"
                        color="gray"
                        px="xs"
                        aria-label={t('evidence.itemDrop', { name: file.name })}
                        onClick={() => void assign(file, '')}
                      >
                        <IconX size={18} />
                      </Button>
                    )}
                  </Group>
                )
              );
            })}
            {mayChange && files.length > 0 && (
              <NativeSelect
                mt={4}
                aria-label={t('evidence.itemAssignLabel', { item: words })}
                value=""
                data={[
                  { value: '', label: t('evidence.itemAssign') },
                  ...files.filter((f) => f.item !== item.id).map((f) => ({ value: String(f.id), label: f.name })),
                ]}
                onChange={(event) =>
                  void assign(
                    files.find((f) => String(f.id) === event.currentTarget.value),
                    item.id,
                  )
                }
              />
            )}
          </div>
        );
      })}
    </section>
  );
}
