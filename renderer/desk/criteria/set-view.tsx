/** One set in full, in printed order. */
import { Alert, Badge, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconBan } from '@tabler/icons-react';
import { useEffect } from 'react';
import { type CriteriaBook, type CriteriaSet, caveatsOf, type KnockOutRule, type Section } from '../../../shared/criteria.ts';
import type { BookCheck } from '../../../shared/criteria-book.ts';
import { t } from '../../kit/strings/index.ts';
import { go } from '../app/state.ts';
import { CheckList } from './check-list.tsx';
import classes from './criteria.module.css';
import { CriterionCard } from './criterion-card.tsx';
import { criterionAnchor, scrollToPart } from './scroll.ts';

const knockPlace = (rule: KnockOutRule): string =>
  rule.scope === 'criterion'
    ? t('criteria.knockCriterion', { code: rule.code ?? '' })
    : rule.scope === 'section'
      ? t('criteria.knockSection', { code: rule.code ?? '' })
      : t('criteria.knockSet');

const knockWords = (rule: KnockOutRule): string => {
  const kind = t(rule.kind === 'disqualify' ? 'criteria.knockDisqualify' : 'criteria.knockStop');
  return `${knockPlace(rule)} · ${kind}${rule.when === 'anyCriterionZero' ? ` (${t('criteria.knockAnyZero')})` : ''}: ${rule.text}`;
};

const KnockOuts = ({ set }: { readonly set: CriteriaSet }) =>
  set.disqualifiers.length + set.knockouts.length === 0 ? null : (
    <Alert color="red" variant="outline" icon={<IconBan />} title={t('criteria.knockouts')} bg="var(--desk-surface)">
      <List>
        {set.disqualifiers.map((text) => (
          <List.Item key={text}>{`${t('criteria.knockDisqualify')}: ${text}`}</List.Item>
        ))}
        {set.knockouts.map((rule) => (
          <List.Item key={`${rule.code}-${rule.text}`}>{knockWords(rule)}</List.Item>
        ))}
      </List>
    </Alert>
  );

const SectionView = ({ section, marked }: { readonly section: Section; readonly marked: string | null }) => (
  <section id={`muc-${section.code}`} className={classes.anchor}>
    <Group justify="space-between" mb="xs" wrap="nowrap">
      <Title order={4}>{`${section.code}. ${section.title}`}</Title>
      <Text fw={600} className="figures" style={{ whiteSpace: 'nowrap' }}>
        {t('criteria.points', { n: section.maxPoints })}
      </Text>
    </Group>
    <Stack gap="sm">
      {section.criteria.map((criterion) => (
        <CriterionCard key={criterion.code} criterion={criterion} marked={criterion.code === marked} />
      ))}
    </Stack>
  </section>
);

type Props = { readonly book: CriteriaBook; readonly set: CriteriaSet; readonly checks: readonly BookCheck[]; readonly criterion: string | null };

export function SetView({ book, set, checks, criterion }: Props) {
  useEffect(() => {
    if (criterion) scrollToPart(criterionAnchor(criterion));
    else window.scrollTo({ top: 0 });
  }, [criterion]);
  const own = checks.filter((c) => c.set === set.number);
  const attainable = caveatsOf(book, set.number).find((c) => c.attainable !== null)?.attainable;
  const total = set.parts.reduce((sum, part) => sum + part.maxPoints, 0);
  const groups = [set.sector, set.group, set.subgroup].filter((text, i, all): text is string => Boolean(text) && all.indexOf(text) === i);
  return (
    <Stack gap="lg">
      <div>
        <Text c="dimmed">{groups.join(' › ')}</Text>
        <Title order={2}>{`${set.number}. ${set.name}`}</Title>
        {set.aliases.length > 0 && <Text c="dimmed">{t('criteria.aliases', { names: set.aliases.join('; ') })}</Text>}
        <Group gap="xs" mt="xs">
          {set.parts.map((part) => (
            <Badge
              key={part.code}
              variant="light"
              size="lg"
              radius="sm"
              tt="none"
              component="button"
              style={{ cursor: 'pointer' }}
              onClick={() => scrollToPart(`phan-${part.code}`)}
            >
              {t('criteria.partPoints', { part: part.code, n: part.maxPoints })}
            </Badge>
          ))}
          <Badge variant="filled" size="lg" radius="sm" tt="none">
            {t('criteria.total', { n: total })}
          </Badge>
          {attainable !== undefined && attainable !== null && (
            <Badge variant="light" color="amber" size="lg" radius="sm" tt="none">
              {t('criteria.caveatAttainable', { n: attainable })}
            </Badge>
          )}
          {set.requiresSamples !== null && (
            <Badge variant="default" size="lg" radius="sm" tt="none">
              {t(set.requiresSamples ? 'criteria.samples' : 'criteria.noSamples')}
            </Badge>
          )}
        </Group>
        {set.managingAgency && <Text mt="xs">{t('criteria.managing', { name: set.managingAgency })}</Text>}
      </div>
      <KnockOuts set={set} />
      {own.length > 0 && (
        <CheckList checks={own} onOpen={(number, code) => go('criteria', code ? [book.id, String(number), code] : [book.id, String(number)])} />
      )}
      {set.parts.map((part) => (
        <section key={part.code} id={`phan-${part.code}`} className={classes.anchor}>
          <Group justify="space-between" className={classes.part} wrap="nowrap">
            <Title order={3}>{`${part.code}. ${part.title}`}</Title>
            <Text fw={700} size="lg" className="figures" style={{ whiteSpace: 'nowrap' }}>
              {t('criteria.points', { n: part.maxPoints })}
            </Text>
          </Group>
          <Stack gap="lg" mt="md">
            {part.sections.map((section) => (
              <SectionView key={section.code} section={section} marked={criterion} />
            ))}
          </Stack>
        </section>
      ))}
    </Stack>
  );
}
