/** One kind of record as a part of a page that holds several kinds: its title, what belongs here, a button that adds. */
import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ErrorMessage } from './error-message';
import { SectionCard } from './section-card';

interface RecordLogProps {
  title: string;
  /** Said while there is none. */
  emptyText: string;
  empty: boolean;
  addLabel: string;
  busy: boolean;
  errors: readonly unknown[];
  onAdd: () => void;
  /** Above the records: what they come to. */
  summary?: ReactNode;
  children: ReactNode;
}

export function RecordLog(props: RecordLogProps) {
  const error = props.errors.find((one) => one !== null && one !== undefined);
  const add = (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconPlus size={14} aria-hidden />}
      loading={props.busy}
      onClick={props.onAdd}
    >
      {props.addLabel}
    </Button>
  );
  return (
    <SectionCard title={props.title} actions={add}>
      {error !== undefined && <ErrorMessage error={error} />}
      {props.summary}
      {props.empty ? (
        <Text size="sm" c="dimmed">
          {props.emptyText}
        </Text>
      ) : (
        <div>{props.children}</div>
      )}
    </SectionCard>
  );
}
