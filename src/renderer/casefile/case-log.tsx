/** One kind of record as a part of a tab that holds several kinds: its title, what belongs here, a button that adds. */
import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { useMadeRecord } from '../app/use-made-record';
import { ErrorMessage } from '../ui/error-message';
import { SectionCard } from '../ui/section-card';

interface CaseLogProps<Input, Entry extends { readonly id: string }> {
  title: string;
  /** Said while there is none. */
  emptyText: string;
  addLabel: string;
  listed: UseQueryResult<Entry[], unknown>;
  create: UseMutationResult<{ readonly id: string }, unknown, Input>;
  /** What a new one begins with. */
  begin: () => Input;
  /** Above the records: what they come to. */
  summary?: (entries: readonly Entry[]) => ReactNode;
  card: (entry: Entry, startOpen: boolean) => ReactNode;
}

export function CaseLog<Input, Entry extends { readonly id: string }>(props: CaseLogProps<Input, Entry>) {
  const { listed, create } = props;
  const { add, opens } = useMadeRecord(create);
  const entries = listed.data ?? [];
  const error = listed.error ?? create.error;
  const button = (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconPlus size={14} aria-hidden />}
      loading={create.isPending}
      onClick={() => add(props.begin())}
    >
      {props.addLabel}
    </Button>
  );
  return (
    <SectionCard title={props.title} actions={button}>
      {error !== null && <ErrorMessage error={error} />}
      {props.summary?.(entries)}
      {entries.length === 0 ? (
        <Text size="sm" c="dimmed">
          {props.emptyText}
        </Text>
      ) : (
        <div>
          {entries.map((entry) => (
            <Fragment key={entry.id}>{props.card(entry, opens(entry.id))}</Fragment>
          ))}
        </div>
      )}
    </SectionCard>
  );
}
