/** Two records that mean the same: compared field by field, made one in a single change that undo takes back. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeChoice, MergeKind, MergePreview } from '@shared/merge/merge.schema';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { useTableName } from '../journal/table-name';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { UndoButton } from '../ui/undo-button';
import { MergeTable } from './merge-table';

export interface MergeDialogProps {
  kind: MergeKind;
  keptId: string;
  keptName: string;
  /** Chooses the other record; calls back with what was chosen. */
  chooser: (onPick: (picked: Picked) => void) => ReactNode;
  labelOf: (field: string) => string;
  onClose: () => void;
}

export interface Picked {
  readonly id: string;
  readonly title: string;
}

export function MergeDialog(props: MergeDialogProps) {
  const { t } = useTranslation(['merge', 'common']);
  const [other, setOther] = useState<Picked>();
  return (
    <Dialog size="xl" onClose={props.onClose} title={t('merge:title', { name: props.keptName })}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('merge:explain')}
        </Text>
        {other === undefined ? (
          props.chooser(setOther)
        ) : (
          <Comparison {...props} other={other} onBack={() => setOther(undefined)} />
        )}
      </Stack>
    </Dialog>
  );
}

function Comparison(props: MergeDialogProps & { other: Picked; onBack: () => void }) {
  const { kind, keptId, other } = props;
  const preview = useRoute('merge.preview', { kind, keptId, mergedId: other.id });
  if (preview.error !== null) return <ErrorMessage error={preview.error} onRetry={props.onBack} />;
  if (preview.data === undefined) return null;
  return <Choices {...props} preview={preview.data} key={preview.data.mergedRevision} />;
}

function Choices(props: MergeDialogProps & { other: Picked; onBack: () => void; preview: MergePreview }) {
  const { t } = useTranslation(['merge', 'common']);
  const tableName = useTableName();
  const apply = useCommand('merge.apply');
  const { kind, keptId, keptName, other, preview, onClose } = props;
  const [chosen, setChosen] = useState<Readonly<Record<string, MergeChoice>>>({});
  const choices = Object.fromEntries(
    preview.fields.map(({ name, suggested }) => [name, chosen[name] ?? suggested]),
  );
  const merge = () =>
    apply.mutate(
      {
        kind,
        keptId,
        mergedId: other.id,
        keptRevision: preview.keptRevision,
        mergedRevision: preview.mergedRevision,
        choices,
      },
      {
        onSuccess: ({ change }) => {
          onClose();
          const toast = `merged:${change}`;
          notifications.show({
            id: toast,
            autoClose: 12_000,
            message: (
              <UndoButton toast={toast} change={change}>
                {t('merge:done', { name: keptName, other: other.title })}
              </UndoButton>
            ),
          });
        },
      },
    );
  const moved = preview.moved.map(({ table, count }) => `${tableName(table)}: ${count}`).join(' · ');
  return (
    <>
      {preview.fields.length === 0 ? (
        <Text size="sm">{t('merge:same')}</Text>
      ) : (
        <MergeTable
          keptName={keptName}
          otherName={other.title}
          fields={preview.fields}
          choices={choices}
          labelOf={props.labelOf}
          onChoose={(name, choice) => setChosen({ ...chosen, [name]: choice })}
        />
      )}
      <Text size="sm">{moved === '' ? t('merge:movesNothing') : t('merge:moves', { moved })}</Text>
      {apply.error !== null && <ErrorMessage error={apply.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={props.onBack}>
          {t('merge:chooseOther')}
        </Button>
        <Button loading={apply.isPending} onClick={merge} data-autofocus>
          {t('merge:action')}
        </Button>
      </Group>
    </>
  );
}
