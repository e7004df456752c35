/** A case leaves the vault as data: what goes out and what stays is said before, and whether everybody named allowed it. */
import {
  Alert,
  Button,
  Group,
  Loader,
  Modal,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { audiences } from '@shared/consent/release.rules';
import { openReleases } from '@shared/dossier/dossier-release.rules';
import { dataFormats, type DataChoice, type DataFormat } from '@shared/exchange/huridocs.schema';
import { Sensitivity } from '@shared/record/record.schema';
import { Omissions } from '../dossier/omissions';
import type { ReleaseAnswer } from '@shared/release/release.schema';
import { Releases } from '../dossier/releases';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { useWords } from '../ui/words';

interface ExportDataDialogProps {
  caseFileId: string;
  onClose: () => void;
}

const typingPause = 300;

export function ExportDataDialog({ caseFileId, onClose }: ExportDataDialogProps) {
  const { t } = useTranslation(['exchange', 'common', 'dossier']);
  const words = useWords();
  const [plan, setPlan] = useState({
    upTo: 2 as Sensitivity,
    recipient: '',
    audience: 'partner' as DataChoice['audience'],
  });
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
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('data.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack>
        <Text size="sm">{t('data.text')}</Text>
        <PlanFields plan={plan} onChange={(part) => setPlan({ ...plan, ...part })} />
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
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button
            disabled={shut || open || preview.data === undefined}
            loading={save.isPending}
            onClick={write}
          >
            {t('data.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

type Plan = Pick<DataChoice, 'upTo' | 'recipient' | 'audience'>;
const levels = ['public', 'internal', 'confidential', 'needToKnow'] as const;

function PlanFields({ plan, onChange }: { plan: Plan; onChange: (part: Partial<Plan>) => void }) {
  const { t } = useTranslation(['dossier', 'common']);
  return (
    <>
      <TextInput
        data-autofocus
        label={t('dossier:recipient')}
        maxLength={500}
        value={plan.recipient}
        onChange={(event) => onChange({ recipient: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <Select
          label={t('dossier:audience')}
          data={audiences.map((value) => ({ value, label: t(`dossier:reader.${value}`) }))}
          value={plan.audience}
          allowDeselect={false}
          onChange={(value) =>
            onChange({ audience: audiences.find((one) => one === value) ?? plan.audience })
          }
        />
        <Select
          label={t('dossier:upTo')}
          data={levels.map((level, index) => ({
            value: String(index + 1),
            label: t(`common:sensitivity.${level}`),
          }))}
          value={String(plan.upTo)}
          allowDeselect={false}
          onChange={(value) => onChange({ upTo: Sensitivity.parse(Number(value)) })}
        />
      </Group>
    </>
  );
}
