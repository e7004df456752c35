import { Radio, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { incomingKinds, type IncomingCreate } from '@shared/incoming/incoming.schema';
import { replyKinds } from '@shared/letter/letter-life.schema';

interface IncomingKindsProps {
  draft: Pick<IncomingCreate, 'kind' | 'replyKind'>;
  onChange: (part: Pick<IncomingCreate, 'kind' | 'replyKind'>) => void;
}

/** What came; and of an answer, how it answers. */
export function IncomingKinds({ draft, onChange }: IncomingKindsProps) {
  const { t } = useTranslation(['incoming', 'course']);
  const kind = draft.kind ?? 'reply';
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t('incoming:field.kind')}
        value={kind}
        onChange={(value) => {
          const next = incomingKinds.find((one) => one === value) ?? 'reply';
          onChange({ kind: next, replyKind: next === 'reply' ? (draft.replyKind ?? 'full') : null });
        }}
      >
        <Stack gap={4} mt={4}>
          {incomingKinds.map((one) => (
            <Radio key={one} value={one} label={t(`incoming:kind.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {kind === 'reply' && (
        <Select
          label={t('incoming:field.replyKind')}
          allowDeselect={false}
          data={replyKinds.map((value) => ({ value, label: t(`course:replyKind.${value}`) }))}
          value={draft.replyKind ?? 'full'}
          onChange={(value) =>
            onChange({ kind, replyKind: replyKinds.find((one) => one === value) ?? 'full' })
          }
        />
      )}
    </Stack>
  );
}
