/** Signatures from a file or from pasted messages: what was read is seen, row by row, before anything is kept. */
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '@shared/campaign/campaign.schema';
import type { ImportFile } from '@shared/campaign/supporter.schema';
import type { Language } from '@shared/language/language.schema';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';
import { ImportForm } from './import-form';

interface ImportDialogProps {
  campaign: Campaign;
  way: 'file' | 'paste';
  language: Language;
  onClose: () => void;
}

export function ImportDialog({ campaign, way, language, onClose }: ImportDialogProps) {
  const { t } = useTranslation(['campaign', 'common']);
  const [file, setFile] = useState<ImportFile | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      size="80rem"
      title={t(`campaign:signatory.way.${way}`)}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {file === null ? (
        way === 'file' ? (
          <ChooseFile campaignId={campaign.id} onFile={setFile} />
        ) : (
          <Paste campaignId={campaign.id} onFile={setFile} />
        )
      ) : (
        <ImportForm
          campaign={campaign}
          file={file}
          way={way}
          language={language}
          onFile={setFile}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

interface SourceProps {
  campaignId: string;
  onFile: (file: ImportFile) => void;
}

function ChooseFile({ campaignId, onFile }: SourceProps) {
  const { t } = useTranslation('campaign');
  const open = useCommand('supporterImport.open');
  return (
    <Stack>
      <Text size="sm">{t('import.fileText')}</Text>
      {open.error !== null && <ErrorMessage error={open.error} />}
      <Group>
        <Button
          data-autofocus
          loading={open.isPending}
          onClick={() => open.mutate({ campaignId }, { onSuccess: (file) => file !== null && onFile(file) })}
        >
          {t('import.choose')}
        </Button>
      </Group>
    </Stack>
  );
}

function Paste({ campaignId, onFile }: SourceProps) {
  const { t } = useTranslation('campaign');
  const [text, setText] = useState('');
  const paste = useCommand('supporterImport.paste');
  return (
    <Stack>
      <Textarea
        data-autofocus
        autosize
        minRows={10}
        maxRows={20}
        label={t('import.pasted')}
        description={t('import.pastedHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {paste.error !== null && <ErrorMessage error={paste.error} />}
      <Group>
        <Button
          disabled={text.trim() === ''}
          loading={paste.isPending}
          onClick={() => paste.mutate({ campaignId, text }, { onSuccess: onFile })}
        >
          {t('import.read')}
        </Button>
      </Group>
    </Stack>
  );
}
