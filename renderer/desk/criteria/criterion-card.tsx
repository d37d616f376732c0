/** One criterion with its boxes: points, words, the stars a box guards, and what is odd in the print. */
import { Group, Paper, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowRampRight2, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { boxesOf, type Criterion, hasZeroBox, type Option } from '../../../shared/criteria.ts';
import { GateMark } from '../../kit/stars.tsx';
import { t } from '../../kit/strings/index.ts';
import classes from './criteria.module.css';
import { criterionAnchor } from './scroll.ts';

const Remark = ({ icon, tone, children }: { readonly icon: ReactNode; readonly tone?: string; readonly children: ReactNode }) => (
  <Group gap={8} wrap="nowrap" align="flex-start" c={tone}>
    <span style={{ flex: 'none', paddingTop: 2 }}>{icon}</span>
    <Text span>{children}</Text>
  </Group>
);

const LOOK = <IconAlertTriangle size={18} aria-hidden />;
const KNOW = <IconInfoCircle size={18} aria-hidden />;

const Box = ({ option }: { readonly option: Option }) => (
  <li className={classes.option}>
    <Text span fw={700} className={classes.points}>
      {option.points}
    </Text>
    <div>
      <Text>{option.label}</Text>
      {option.gateStars?.map((stars) => (
        <Group key={stars} gap={8} className={classes.gate}>
          <GateMark stars={stars} />
          <Text span fw={600}>
            {t('common.gateWords', { n: stars })}
          </Text>
        </Group>
      ))}
      {option.printedPoints !== undefined && (
        <Remark icon={LOOK} tone="amber">
          {t('criteria.printed', { printed: option.printedPoints, used: option.points })}
        </Remark>
      )}
      {option.suspectedPoints !== undefined && (
        <Remark icon={LOOK} tone="amber">
          {t('criteria.suspected', { used: option.points, suspected: option.suspectedPoints })}
        </Remark>
      )}
    </div>
  </li>
);

const Boxes = ({ options }: { readonly options: readonly Option[] }) => (
  <ul className={classes.options}>
    {options.map((option) => (
      <Box key={`${option.alternative} ${option.points} ${option.label}`} option={option} />
    ))}
  </ul>
);

export function CriterionCard({ criterion: c, marked }: { readonly criterion: Criterion; readonly marked: boolean }) {
  const boxes = boxesOf(c);
  return (
    <Paper withBorder p="md" bg="var(--desk-surface)" id={criterionAnchor(c.code)} className={classes.card} data-marked={marked || undefined}>
      {c.parent && <Text c="dimmed">{t('criteria.parentOf', { code: c.parent.code, title: c.parent.title, max: c.parent.maxPoints })}</Text>}
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={700} size="lg">{`${c.code} ${c.title}`}</Text>
        <Text fw={600} className="figures" style={{ whiteSpace: 'nowrap' }}>
          {t('criteria.most', { n: c.maxPoints })}
        </Text>
      </Group>
      {c.description && <Text c="dimmed">{c.description}</Text>}
      {c.requirement && (
        <Text>
          <b>{t('criteria.requirement')}:</b> {c.requirement}
        </Text>
      )}
      {c.appliesIf && (
        <Remark icon={<IconArrowRampRight2 size={18} aria-hidden />} tone="amber">
          {t('criteria.appliesIf', { text: c.appliesIf.text })}
        </Remark>
      )}
      {c.implicitYesNo && <Remark icon={KNOW}>{t('criteria.yesNo')}</Remark>}
      {c.alternatives ? (
        <>
          <Remark icon={KNOW}>{t('criteria.alternatives')}</Remark>
          {c.alternatives.map((alternative) => (
            <div key={alternative.key}>
              <Text fw={600} mt="sm">
                {alternative.label}
              </Text>
              <Boxes options={boxes.filter((o) => o.alternative === alternative.key)} />
            </div>
          ))}
        </>
      ) : (
        <Boxes options={boxes} />
      )}
      {!hasZeroBox(c) && (
        <Text c="dimmed" mt={6}>
          {t('criteria.noZero')}
        </Text>
      )}
      {c.notes?.map((note) => (
        <Remark key={note} icon={KNOW}>
          {note}
        </Remark>
      ))}
    </Paper>
  );
}
