/** Lists of the settings in which the shipped entries stand beside those of the organisation. */
import { Badge, Button, Group, Text } from '@mantine/core';
import { IconCopy, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
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
