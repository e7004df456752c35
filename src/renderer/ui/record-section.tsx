import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EmptyState } from './empty-state';
import { ErrorMessage } from './error-message';

interface RecordSectionProps {
  empty: boolean;
  emptyTitle: string;
  emptyText: string;
  /** Above a list that is not empty. */
  note: string;
  addLabel: string;
  busy: boolean;
  error: unknown;
  onAdd: () => void;
  children: ReactNode;
}

/** A list of records on a tab: what belongs here while there is none, one button that adds. */
export function RecordSection(props: RecordSectionProps) {
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} loading={props.busy} onClick={props.onAdd}>
      {props.addLabel}
    </Button>
  );
  return (
    <div>
      {props.error !== null && props.error !== undefined && <ErrorMessage error={props.error} />}
      {props.empty ? (
        <EmptyState title={props.emptyTitle} text={props.emptyText} action={add} />
      ) : (
        <>
          <Group justify="space-between" mb="xs" wrap="nowrap">
            <Text size="sm" c="dimmed">
              {props.note}
            </Text>
            {add}
          </Group>
          {props.children}
        </>
      )}
    </div>
  );
}
