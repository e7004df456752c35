import { Button, Modal } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DownloadDialogProps {
  label: string;
  title: string;
  size?: string;
  /** What is asked before the file is written. */
  children: (onDone: () => void) => ReactNode;
}

/** The button for a file that leaves the vault, and the dialog that asks what stands in it. */
export function DownloadDialog({ label, title, size = 'md', children }: DownloadDialogProps) {
  const { t } = useTranslation('common');
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
      <Modal
        opened={open}
        onClose={close}
        size={size}
        title={title}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {open && children(close)}
      </Modal>
    </>
  );
}
