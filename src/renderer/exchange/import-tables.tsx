/** What an import read, and what is wrong with it, line by line. */
import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '@shared/ipc/error';
import { ErrorMessage } from '../ui/error-message';
import { useWords } from '../ui/words';
import classes from './exchange.module.css';

interface SampleTableProps {
  heads: readonly string[];
  rows: readonly { readonly key: string | number; readonly cells: readonly ReactNode[] }[];
}

/** The first lines under the fields that they go to. */
export function SampleTable({ heads, rows }: SampleTableProps) {
  const { t } = useTranslation('exchange');
  return (
    // A wide table scrolls by itself; its own tab stop makes that possible without a mouse.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes['wide']} tabIndex={0} role="group" aria-label={t('import.sample')}>
      <Table verticalSpacing={3} fz="xs" aria-label={t('import.sample')}>
        <Heads heads={heads} />
        <Table.Tbody>
          {rows.map(({ key, cells }) => (
            <Table.Tr key={key}>
              {cells.map((cell, at) => (
                <Table.Td key={heads[at]}>{cell}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Heads({ heads }: Pick<SampleTableProps, 'heads'>) {
  return (
    <Table.Thead>
      <Table.Tr>
        {heads.map((head) => (
          <Table.Th key={head} scope="col">
            {head}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  );
}

export interface Problem {
  readonly line: number;
  readonly field: string;
  /** Where in the line, as a person calls it. */
  readonly place: string;
  readonly code: string;
  readonly value: string;
  /** The line cannot be taken in; else it comes in without this value. */
  readonly severe: boolean;
  readonly remedy: string;
}

/** What was not understood: each line with its place and the remedy. */
export function ProblemTable({ problems, count }: { problems: readonly Problem[]; count: number }) {
  const { t } = useTranslation('exchange');
  const words = useWords();
  const more = count - problems.length;
  if (problems.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('import.findings')}
      </Title>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by itself */}
      <div className={classes['tall']} tabIndex={0} role="group" aria-label={t('import.findings')}>
        <Table verticalSpacing={2} fz="xs" aria-label={t('import.findings')}>
          <Heads heads={[t('import.line'), t('import.at'), t('import.stands'), t('import.remedy')]} />
          <Table.Tbody>
            {problems.map(({ line, field, place, code, value, severe, remedy }) => (
              <Table.Tr key={`${line} ${field} ${code}`}>
                <Table.Td>{line}</Table.Td>
                <Table.Td>{place}</Table.Td>
                <Table.Td>{value}</Table.Td>
                <Table.Td>
                  <Text span size="xs" fw={severe ? 600 : 400}>
                    {t(severe ? 'import.notTaken' : 'import.without')}
                  </Text>{' '}
                  {remedy}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {more > 0 && (
        <Text size="xs" c="dimmed">
          {t('import.more', { count: more, shown: words.number(more) })}
        </Text>
      )}
    </Stack>
  );
}

interface SaveRejectedProps {
  busy: boolean;
  error: AppError | null;
  /** false: cancelled in the dialog. */
  onSave: () => Promise<boolean>;
}

/** What cannot be taken in goes into a file, where it can be put right. */
export function SaveRejected({ busy, error, onSave }: SaveRejectedProps) {
  const { t } = useTranslation('exchange');
  const keep = async () => {
    if (await onSave()) notifications.show({ message: t('import.rejectedSaved') });
  };
  return (
    <>
      {error !== null && <ErrorMessage error={error} />}
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          loading={busy}
          onClick={() => void keep().catch(() => undefined)}
        >
          {t('import.saveRejected')}
        </Button>
      </Group>
    </>
  );
}
