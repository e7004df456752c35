/** A list leaves the vault as a table: what goes out is said before, and what stayed behind after. */
import { Alert, Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sensitivity } from '@shared/record/record.schema';
import type { ListQuery } from '@shared/list/list.schema';
import { useJob } from '../ipc/useJob';
import { Dialog } from '../ui/dialog';
import { FormFoot } from '../ui/form-foot';
import { JobState } from '../ui/job-state';
import { LevelSelect } from '../ui/level-select';
import { useCounted } from './counted';

interface ExportDialogProps {
  query: ListQuery;
  /** Offered as the name of the file. */
  title: string;
  columns: readonly { readonly key: string; readonly title: string }[];
  /** Ids of those that are ticked; absent: all that the list shows. */
  ids?: readonly string[];
  total: number;
  onClose: () => void;
}

/** What people share among themselves; more has to be asked for. */
const usual: Sensitivity = 2;

export function ExportDialog({ query, title, columns, ids, total, onClose }: ExportDialogProps) {
  const { t } = useTranslation('list');
  const counted = useCounted(query.list);
  const job = useJob('list.export');
  const [upTo, setUpTo] = useState<Sensitivity>(usual);
  const start = async () => {
    const titled = columns.map((column) => ({ key: column.key, title: column.title }));
    const input = {
      ...query,
      columns: titled,
      upTo,
      name: title,
      ...(ids === undefined ? {} : { ids: [...ids] }),
    };
    const done = await job.run(input).catch(() => undefined);
    if (done?.saved !== true) return;
    const written = t('export.done', { what: counted(done.rows) });
    const held = done.withheld === 0 ? '' : ` ${t('export.withheld', { what: counted(done.withheld) })}`;
    notifications.show({ message: `${written}${held}` });
    onClose();
  };
  const close = () => {
    job.cancel();
    onClose();
  };
  return (
    <Dialog onClose={close} title={t('export.title')}>
      <Stack gap="sm">
        <Text size="sm">{t('export.what', { what: counted(ids?.length ?? total) })}</Text>
        <Text size="sm">{t('export.columns', { columns: columns.map((one) => one.title).join(', ') })}</Text>
        <LevelSelect
          label={t('export.upTo')}
          description={t('export.upToHint')}
          value={upTo}
          onChange={setUpTo}
        />
        <Alert variant="light" color="gray">
          {t('export.warning')}
        </Alert>
        <JobState job={job} label={t('export.running')} uncancelled />
        <FormFoot onCancel={close}>
          <Button data-autofocus loading={job.running} onClick={() => void start()}>
            {t('export.save')}
          </Button>
        </FormFoot>
      </Stack>
    </Dialog>
  );
}
