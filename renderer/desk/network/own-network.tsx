/** Instructions for a Wi-Fi of one's own, one system opened at a time. */
import { Accordion, List, Paper, Text, Title } from '@mantine/core';
import { language, t } from '../../kit/strings/index.ts';
import { OWN_NETWORKS } from '../../kit/strings/own-network.ts';

export const OwnNetwork = () => (
  <Paper withBorder p="md" bg="var(--desk-surface)">
    <Title order={3} mb={4}>
      {t('network.own')}
    </Title>
    <Text mb="xs">{t('network.ownHint')}</Text>
    <Accordion variant="default">
      {OWN_NETWORKS.map(({ key, name, steps }) => (
        <Accordion.Item key={key} value={key}>
          <Accordion.Control>{name[language()]}</Accordion.Control>
          <Accordion.Panel>
            <List type="ordered" spacing={6}>
              {steps[language()].map((step) => (
                <List.Item key={step}>{step}</List.Item>
              ))}
            </List>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  </Paper>
);
