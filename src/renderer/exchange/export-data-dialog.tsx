/** A case leaves the vault as data: what goes out and what stays is said before, and whether everybody named allowed it. */
import { Alert, Button, Group, Loader, SegmentedControl, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openReleases } from '@shared/dossier/dossier-release.rules';
import { dataFormats, type DataChoice, type DataFormat } from '@shared/exchange/huridocs.schema';
import { Omissions } from '../dossier/omissions';
import type { ReleaseAnswer } from '@shared/release/release.schema';
import { AudienceField, RecipientField, UpToField } from '../dossier/reader-fields';
import { Releases } from '../dossier/releases';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';
import { useWords } from '../ui/words';

interface ExportDataDialogProps {
  caseFileId: string;
  onClose: () => void;
}

type Plan = Pick<DataChoice, 'upTo' | 'recipient' | 'audience'>;

const typingPause = 300;

export function ExportDataDialog({ caseFileId, onClose }: ExportDataDialogProps) {
  const { t } = useTranslation(['exchange', 'common', 'dossier']);
  const words = useWords();
  const [plan, setPlan] = useState<Plan>({ upTo: 2, recipient: '', audience: 'partner' });
  const change = (part: Partial<Plan>) => setPlan({ ...plan, ...part });
  const [format, setFormat] = useState<DataFormat>('xml');
  const [answer, setAnswer] = useState<ReleaseAnswer>({ accepted: false, reason: '' });
  const choice: DataChoice = { caseFileId, ...plan, language: words.language };
  const [asked] = useDebouncedValue(choice, typingPause);
  const preview = useRoute('huridocs.preview', asked);
  const save = useCommand('huridocs.save');
  const { counts = {}, releases = [], omitted = [] } = preview.data ?? {};
  const shut = preview.data !== undefined && Object.keys(counts).length === 0;
  const open = openReleases(releases, answer).length > 0;
  const write = () =>
    save.mutate(
      { ...choice, ...answer, format },
      {
        onSuccess: (saved) => {
          if (!saved) return;
          notifications.show({ message: t('data.saved') });
          onClose();
        },
      },
    );
  return (
    <Dialog onClose={onClose} size="lg" title={t('data.title')}>
      <Stack>
        <Text size="sm">{t('data.text')}</Text>
        <RecipientField value={plan.recipient} onChange={(recipient) => change({ recipient })} />
        <Group grow align="flex-start">
          <AudienceField value={plan.audience} onChange={(audience) => change({ audience })} />
          <UpToField value={plan.upTo} onChange={(upTo) => change({ upTo })} />
        </Group>
        <SegmentedControl
          aria-label={t('data.format')}
          value={format}
          onChange={(value) => setFormat(dataFormats.find((one) => one === value) ?? format)}
          data={dataFormats.map((value) => ({ value, label: t(`data.formats.${value}`) }))}
        />
        {preview.data === undefined && preview.error === null && <Loader size="sm" />}
        {shut ? (
          <Text size="sm" fw={600} role="status">
            {t('data.shut')}
          </Text>
        ) : (
          <Text size="sm" role="status">
            {Object.entries(counts)
              .map(([name, count]) => t(`data.count.${name}`, { count, shown: words.number(count) }))
              .join(' · ')}
          </Text>
        )}
        {omitted.length > 0 && <Omissions omitted={omitted} caseFileId={caseFileId} />}
        <Releases caseFileId={caseFileId} releases={releases} answer={answer} onAnswer={setAnswer} />
        <Alert color="orange" variant="outline" p="sm" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t('data.warning')}
        </Alert>
        {[preview.error, save.error].map(
          (error) => error !== null && <ErrorMessage key={error.code} error={error} />,
        )}
        <FormFoot onCancel={onClose}>
          <Button
            disabled={shut || open || preview.data === undefined}
            loading={save.isPending}
            onClick={write}
          >
            {t('data.save')}
          </Button>
        </FormFoot>
      </Stack>
    </Dialog>
  );
}
