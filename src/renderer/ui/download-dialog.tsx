import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Dialog } from './dialog';

interface DownloadDialogProps {
  label: string;
  title: string;
  size?: string;
  /** What is asked before the file is written. */
  children: (onDone: () => void) => ReactNode;
}

/** The button for a file that leaves the vault, and the dialog that asks what stands in it. */
export function DownloadDialog({ label, title, size = 'md', children }: DownloadDialogProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Dialog opened={open} onClose={close} size={size} title={title}>
        {open && children(close)}
      </Dialog>
    </>
  );
}
