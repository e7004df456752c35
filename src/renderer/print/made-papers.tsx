/** Papers that were made, each as it was made: saved to disk or printed again at any time. */
import { Button, Group, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorMessage, useErrorText } from '../ui/error-message';
import { SectionCard } from '../ui/section-card';

interface MadePaper {
  readonly id: string;
  readonly name: string;
  /** What else is known of it, a line each. */
  readonly about: readonly string[];
  readonly mark?: ReactNode;
}

interface MadePapersProps {
  readonly title: string;
  /** Shown while there are none. */
  readonly none: string;
  /** Told when one was saved. */
  readonly saved: string;
  /** undefined: still being read. */
  readonly papers: readonly MadePaper[] | undefined;
  readonly error: unknown;
  /** False: the dialog was cancelled. */
  readonly onSave: (id: string) => Promise<boolean>;
  readonly onPrint: (id: string) => Promise<unknown>;
}

export function MadePapers({ title, none, papers, error, ...acts }: MadePapersProps) {
  if (error !== null) return <ErrorMessage error={error} />;
  return (
    <SectionCard title={title}>
      {papers?.length === 0 && (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      )}
      {papers !== undefined && papers.length > 0 && (
        <Table verticalSpacing={6} aria-label={title}>
          <Table.Tbody>
            {papers.map((paper) => (
              <Line key={paper.id} paper={paper} {...acts} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </SectionCard>
  );
}

type LineProps = Pick<MadePapersProps, 'saved' | 'onSave' | 'onPrint'> & { readonly paper: MadePaper };

function Line({ paper, saved, onSave, onPrint }: LineProps) {
  const { t } = useTranslation('common');
  const textOf = useErrorText();
  const tell = (error: unknown) => notifications.show({ color: 'red', message: textOf(error) });
  const save = async () => {
    if (await onSave(paper.id)) notifications.show({ message: saved });
  };
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={600}>
          {paper.name}
        </Text>
        {paper.about.map((line) => (
          <Text size="xs" c="dimmed" key={line}>
            {line}
          </Text>
        ))}
        {paper.mark}
      </Table.Td>
      <Table.Td>
        <Group gap={6} justify="flex-end" wrap="nowrap">
          <Button size="compact-sm" variant="default" onClick={() => void save().catch(tell)}>
            {t('save')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => void onPrint(paper.id).catch(tell)}>
            {t('print')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
