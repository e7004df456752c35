/** Signatures from a file or from pasted messages: what was read is seen, row by row, before anything is kept. */
import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '@shared/campaign/campaign.schema';
import type { ImportFile } from '@shared/campaign/supporter.schema';
import type { Language } from '@shared/language/language.schema';
import { ChooseFile, Pasted } from '../exchange/import-source';
import { useCommand } from '../ipc/useCommand';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { ImportForm } from './import-form';

interface ImportDialogProps {
  campaign: Campaign;
  way: 'file' | 'paste';
  language: Language;
  onClose: () => void;
}

export function ImportDialog({ campaign, way, language, onClose }: ImportDialogProps) {
  const { t } = useTranslation('campaign');
  const [file, setFile] = useState<ImportFile | null>(null);
  return (
    <Dialog onClose={onClose} size="80rem" title={t(`campaign:import.title.${way}`)}>
      {file === null ? (
        way === 'file' ? (
          <FromFile campaignId={campaign.id} onFile={setFile} />
        ) : (
          <FromMessages campaignId={campaign.id} onFile={setFile} />
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
    </Dialog>
  );
}

interface SourceProps {
  campaignId: string;
  onFile: (file: ImportFile) => void;
}

function FromFile({ campaignId, onFile }: SourceProps) {
  const { t } = useTranslation('campaign');
  const open = useCommand('supporterImport.open');
  return (
    <Stack>
      <Text size="sm">{t('import.fileText')}</Text>
      {open.error !== null && <ErrorMessage error={open.error} />}
      <ChooseFile
        busy={open.isPending}
        onChoose={() => open.mutate({ campaignId }, { onSuccess: (file) => file !== null && onFile(file) })}
      />
    </Stack>
  );
}

function FromMessages({ campaignId, onFile }: SourceProps) {
  const { t } = useTranslation('campaign');
  const paste = useCommand('supporterImport.paste');
  return (
    <Stack>
      {paste.error !== null && <ErrorMessage error={paste.error} />}
      <Pasted
        label={t('import.pasted')}
        hint={t('import.pastedHint')}
        alone
        busy={paste.isPending}
        onRead={(text) => paste.mutate({ campaignId, text }, { onSuccess: onFile })}
      />
    </Stack>
  );
}
