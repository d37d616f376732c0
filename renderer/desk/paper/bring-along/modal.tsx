/** From which session, which of the two kinds, and all that would come, to be looked at first. */
import { Button, Checkbox, Group, Modal, Paper, Select, Stack, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import type { WireProblem } from '../../../../shared/contract/common.ts';
import type { OfficeSource } from '../../../../shared/contract/desk-bring-along.ts';
import { DESK_FILES } from '../../../../shared/contract/desk-files.ts';
import { formatDate } from '../../../../shared/lib/vietnamese.ts';
import type { BringPlan } from '../../../../shared/paper/bring-along.ts';
import { kindOf, type PartKey, partOf, WORDED_NAMES } from '../../../../shared/paper/wording/catalogue.ts';
import { ProblemAlert } from '../../../kit/problem-list.tsx';
import { Status } from '../../../kit/status.tsx';
import { language, t } from '../../../kit/strings/index.ts';
import { DialogForm } from '../../app/dialog-form.tsx';
import { useCommand } from '../../app/run.tsx';
import { DrawnModal } from '../drawn-modal.tsx';
import { DiffText } from '../wording/diff-text.tsx';

const partWords = (part: PartKey): string => `${WORDED_NAMES[kindOf(part)][language()]} – ${partOf(part)[language()]}`;
const sourceWords = ({ name, startDate, rehearsal }: OfficeSource): string =>
  [name, startDate && formatDate(startDate), rehearsal && t('bring.rehearsal')].filter(Boolean).join(' · ');

/** What certificates are printed with from then on; '' when that stays. */
function inUseWords({ designs, inUse }: BringPlan): string {
  if (inUse === null) return '';
  const name = typeof inUse === 'string' ? t(`design.built-${inUse}`) : (designs.find((d) => d.there === inUse.there)?.name ?? '');
  return t('bring.inUse', { name });
}

const Designs = ({ plan, onLook }: { readonly plan: BringPlan; readonly onLook: (id: number) => void }) => (
  <Stack gap="xs">
    {plan.designs.map(({ there, here, name }) => (
      <Group key={there} justify="space-between" wrap="nowrap">
        <Text style={{ overflowWrap: 'anywhere' }}>{name}</Text>
        <Group gap="sm" wrap="nowrap">
          {here !== null && <Status tone="idle">{t('bring.here')}</Status>}
          <Button variant="default" leftSection={<IconEye size={20} aria-hidden />} onClick={() => onLook(there)} aria-label={t('bring.look', { name })}>
            {t('design.preview')}
          </Button>
        </Group>
      </Group>
    ))}
    {inUseWords(plan) && <Text c="dimmed">{inUseWords(plan)}</Text>}
  </Stack>
);

const Parts = ({ plan }: { readonly plan: BringPlan }) => (
  <Stack gap="xs">
    {plan.wording.map(({ part, text, before }) => (
      <div key={part}>
        <Text fw={600}>{partWords(part)}</Text>
        <DiffText before={before ?? partOf(part).text} after={text} />
      </div>
    ))}
    {plan.unreadable.length > 0 && <Text>{t('bring.unreadable', { parts: plan.unreadable.map(partWords).join('; ') })}</Text>}
  </Stack>
);

export function BringModal({ sources, onClose }: { readonly sources: readonly OfficeSource[]; readonly onClose: () => void }) {
  const [file, setFile] = useState(sources[0]?.file ?? '');
  const [left, setLeft] = useState({ designs: false, wording: false });
  const [look, setLook] = useState<{ readonly id: number; readonly name: string } | null>(null);
  const [problems, setProblems] = useState<readonly WireProblem[]>([]);
  const { run, pending } = useCommand();
  const source = sources.find((s) => s.file === file) ?? sources[0];
  if (!source) return null;
  const { plan } = source;
  const has = { designs: plan.inUse !== null || plan.designs.some((d) => d.here === null), wording: plan.wording.length > 0 };
  const wanted = { designs: has.designs && !left.designs, wording: has.wording && !left.wording };
  const take = async (): Promise<void> => {
    const answer = await run('bring-along', { file: source.file, ...wanted }, { success: t('bring.done') });
    if (answer.ok) onClose();
    else setProblems(answer.problems);
  };
  const pick = (kind: 'designs' | 'wording', label: string) => (
    <Checkbox label={label} checked={wanted[kind]} disabled={!has[kind]} onChange={(e) => setLeft({ ...left, [kind]: !e.currentTarget.checked })} />
  );
  return (
    <Modal opened onClose={onClose} title={t('bring.title')} size="56rem">
      <DialogForm action={t('bring.take')} ready={wanted.designs || wanted.wording} busy={pending !== null} onSubmit={take} onCancel={onClose}>
        <Text>{t('bring.hint')}</Text>
        <ProblemAlert problems={problems} />
        <Select
          label={t('bring.from')}
          value={source.file}
          onChange={(value) => setFile(value ?? '')}
          data={sources.map((s) => ({ value: s.file, label: sourceWords(s) }))}
          allowDeselect={false}
        />
        <Paper withBorder p="sm">
          {pick('designs', t(has.designs ? 'bring.designs' : 'bring.noDesigns'))}
          {plan.designs.length + Number(plan.inUse !== null) > 0 && (
            <div style={{ marginTop: '0.75rem' }}>
              <Designs plan={plan} onLook={(id) => setLook({ id, name: plan.designs.find((d) => d.there === id)?.name ?? '' })} />
            </div>
          )}
        </Paper>
        <Paper withBorder p="sm">
          {pick('wording', has.wording ? t('bring.wording', { n: plan.wording.length }) : t('bring.noWording'))}
          {plan.wording.length + plan.unreadable.length > 0 && (
            <div style={{ marginTop: '0.75rem' }}>
              <Parts plan={plan} />
            </div>
          )}
        </Paper>
      </DialogForm>
      {look && (
        <DrawnModal
          title={t('bring.look', { name: look.name })}
          url={`${DESK_FILES.broughtDesign}?${new URLSearchParams({ file: source.file, id: String(look.id) })}`}
          view="Fit"
          onClose={() => setLook(null)}
        />
      )}
    </Modal>
  );
}
