/** The panel at the right: a page fills it by placing <ContextPanel> anywhere inside itself. */
import { ActionIcon, Group, Portal, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandHandler } from './commands';
import classes from './frame.module.css';

interface PanelState {
  readonly host: HTMLElement | null;
  readonly setHost: (host: HTMLElement | null) => void;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** How many parts of the page want to show something. */
  readonly wanted: number;
  readonly want: (by: 1 | -1) => void;
}

const PanelContext = createContext<PanelState | undefined>(undefined);

function usePanel(): PanelState {
  const panel = useContext(PanelContext);
  if (panel === undefined) throw new Error('ContextPanel stands outside ContextPanelProvider');
  return panel;
}

export function ContextPanelProvider({ children }: { children: ReactNode }) {
  const [host, setHost] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState(true);
  const [wanted, setWanted] = useState(0);
  useCommandHandler('view.contextPanel', () => setOpen((old) => !old), wanted > 0);
  const state = useMemo(
    () => ({ host, setHost, open, setOpen, wanted, want: (by: 1 | -1) => setWanted((old) => old + by) }),
    [host, open, wanted],
  );
  return <PanelContext.Provider value={state}>{children}</PanelContext.Provider>;
}

/** Where the panel stands in the frame; nothing stands there while no page fills it. */
export function ContextPanelHost() {
  const { t } = useTranslation('frame');
  const { open, wanted, setOpen, setHost } = usePanel();
  if (!open || wanted === 0) return null;
  return (
    <aside className={classes['context']} aria-label={t('region.context')} data-region tabIndex={-1}>
      <ActionIcon
        className={classes['contextClose'] ?? ''}
        aria-label={t('closePanel')}
        onClick={() => setOpen(false)}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
      <div ref={setHost} />
    </aside>
  );
}

interface ContextPanelProps {
  title: string;
  /** Raised when a person asks for it: it opens then, though it was closed. */
  asked?: number;
  children: ReactNode;
}

/** What a page shows beside its work: help, facts, checks, history. */
export function ContextPanel({ title, asked, children }: ContextPanelProps) {
  const { want, host, setOpen } = usePanel();
  useEffect(() => {
    if (asked !== undefined) setOpen(true);
  }, [asked, setOpen]);
  useEffect(() => {
    want(1);
    return () => want(-1);
    // oxlint-disable-next-line react/exhaustive-deps -- once a mount: `want` adds to what is there
  }, []);
  if (host === null) return null;
  return (
    <Portal target={host}>
      <Group mb="sm" pe="xl">
        <Title order={2}>{title}</Title>
      </Group>
      {children}
    </Portal>
  );
}
