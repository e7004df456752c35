/** What was left out and why: nobody should find out from the reader. */
import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTableName } from '../journal/table-name';
import { addressOf } from '../letter/record-address';
import type { Omission } from './left-out';

export function Omissions(props: { omitted: readonly Omission[]; caseFileId: string }) {
  const { t } = useTranslation('dossier');
  const tableName = useTableName();
  const groups = grouped(props.omitted);
  return (
    <Stack gap={4} role="status">
      <Title order={2}>{t('omitted.title')}</Title>
      {groups.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('omitted.none')}
        </Text>
      )}
      {groups.map(({ first, count }) => (
        <Text size="sm" key={`${first.table}:${first.reason}`}>
          <Anchor
            underline="always"
            href={`#${addressOf(first, { caseFileId: props.caseFileId, officeId: '' })}`}
          >
            {t('omitted.line', { what: tableName(first.table), count })}
          </Anchor>
          {' – '}
          {t(`omitted.${first.reason}`)}
        </Text>
      ))}
    </Stack>
  );
}

function grouped(omitted: readonly Omission[]): { first: Omission; count: number }[] {
  const groups = new Map<string, { first: Omission; count: number }>();
  for (const one of omitted) {
    const key = `${one.table}:${one.reason}`;
    const group = groups.get(key) ?? { first: one, count: 0 };
    groups.set(key, { ...group, count: group.count + 1 });
  }
  return [...groups.values()];
}
