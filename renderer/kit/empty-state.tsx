import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** What stands where nothing is yet: why it is empty and what to do. */
export const EmptyState = ({
  icon,
  title,
  body,
  action,
}: {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly body?: ReactNode;
  readonly action?: ReactNode;
}) => (
  <Stack align="center" justify="center" gap="sm" py={48} px="md" ta="center">
    {icon && (
      <ThemeIcon size={64} radius="xl" variant="light" color="gray">
        {icon}
      </ThemeIcon>
    )}
    <Title order={3}>{title}</Title>
    {body && (
      <Text c="dimmed" maw={560}>
        {body}
      </Text>
    )}
    {action}
  </Stack>
);
