/** Lists of the settings in which the shipped entries stand beside those of the organisation. */
import { Badge, Button, Group, Text } from '@mantine/core';
import { IconCopy, IconPlus } from '@tabler/icons-react';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { useMadeRecord } from '../app/use-made-record';
import { useMay } from '../user/may';
import { ErrorMessage } from './error-message';
import { SectionCard } from './section-card';

interface OwnListProps {
  title: string;
  text: string;
  addLabel: string;
  adding: boolean;
  /** What the button asks for. */
  route: Parameters<ReturnType<typeof useMay>>[0];
  onAdd: () => void;
  error: unknown;
  children: ReactNode;
}

/** What the list is for, the button that adds, the entries. */
export function OwnList({ title, text, addLabel, adding, route, onAdd, error, children }: OwnListProps) {
  const may = useMay();
  const add = may(route) && (
    <Button
      variant="default"
      leftSection={<IconPlus size={16} aria-hidden />}
      loading={adding}
      onClick={onAdd}
    >
      {addLabel}
    </Button>
  );
  return (
    <SectionCard title={title} actions={add}>
      <Text size="sm" c="dimmed">
        {text}
      </Text>
      {error !== null && <ErrorMessage error={error} />}
      {children}
    </SectionCard>
  );
}

interface OwnCardsProps<Input, Entry> extends Pick<OwnListProps, 'title' | 'text' | 'addLabel' | 'route'> {
  listed: UseQueryResult<Entry[], unknown>;
  create: UseMutationResult<{ readonly id: string }, unknown, Input>;
  /** What a new one begins with. */
  begin: Input;
  card: (entry: Entry, startOpen: boolean, onCopied: (id: string) => void) => ReactNode;
}

/** All entries as cards; the one just made or copied stands open. */
export function OwnCards<Input, Entry extends { readonly id: string }>({
  listed,
  create,
  begin,
  card,
  ...props
}: OwnCardsProps<Input, Entry>) {
  const { add, opens, setMade } = useMadeRecord(create);
  return (
    <OwnList
      {...props}
      adding={create.isPending}
      onAdd={() => add(begin)}
      error={listed.error ?? create.error}
    >
      <div>
        {listed.data?.map((entry) => (
          <Fragment key={entry.id}>{card(entry, opens(entry.id), setMade)}</Fragment>
        ))}
      </div>
    </OwnList>
  );
}

/** What is known of an entry beside its name: shipped, retired, verified. */
export function EntryMark({ children }: { children: ReactNode }) {
  return (
    <Badge variant="default" tt="none" fw={400}>
      {children}
    </Badge>
  );
}

/** Makes one of the organisation's own from this one. */
export function CopyEntry(props: { label: string; copying: boolean; error: unknown; onCopy: () => void }) {
  return (
    <Group>
      {props.error !== null && <ErrorMessage error={props.error} />}
      <Button
        variant="default"
        leftSection={<IconCopy size={16} aria-hidden />}
        loading={props.copying}
        onClick={props.onCopy}
      >
        {props.label}
      </Button>
    </Group>
  );
}
