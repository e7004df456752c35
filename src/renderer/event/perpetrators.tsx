/** Who did it: as many as took part, each unknown, known by kind only, or by name. */
import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { Act } from '@shared/event/event.schema';
import type { Involvement } from '@shared/event/involvement.schema';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';
import { MoreFields } from '../ui/more-fields';
import { useRecordForm } from '../ui/record-form';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { CodedField } from '../vocabulary/coded-fields';
import { PerpetratorField } from './perpetrator-field';
import { perpetratorText } from './referred-name';
import classes from './event.module.css';

interface PerpetratorsProps {
  view: CaseFileView;
  act: Act;
  involvements: readonly Involvement[];
}

export function Perpetrators({ view, act, involvements }: PerpetratorsProps) {
  const { t } = useTranslation('event');
  const create = useCommand('involvement.create');
  return (
    <Stack gap={6} role="group" aria-label={t('perpetrator.title')}>
      {involvements.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('perpetrator.none')}
        </Text>
      )}
      {involvements.map((involvement) => (
        <PerpetratorRow key={involvement.id} view={view} involvement={involvement} />
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          loading={create.isPending}
          onClick={() => create.mutate({ actId: act.id })}
        >
          {t(involvements.length === 0 ? 'perpetrator.add' : 'perpetrator.addAnother')}
        </Button>
      </div>
      {create.error !== null && <ErrorMessage error={create.error} />}
    </Stack>
  );
}

function PerpetratorRow({ view, involvement }: { view: CaseFileView; involvement: Involvement }) {
  const { t } = useTranslation('common');
  const { t: more } = useTranslation('event');
  const words = useWords();
  const remove = useRemove();
  const form = useRecordForm<Involvement>('involvement', involvement);
  const name = perpetratorText(view, involvement.perpetrator, words);
  const { term, degree, status } = involvement;
  const filled = [term, degree, status].some((one) => one !== null);
  return (
    <Group align="flex-start" wrap="nowrap" gap="xs" className={classes['perpetrator'] ?? ''}>
      <div style={{ flex: 1 }}>
        <PerpetratorField form={form} view={view} />
        <MoreFields label={more('perpetrator.more')} filled={filled}>
          <CodedField form={form} name="term" list="perpetrator_types" label={more('field.term')} clearable />
          <Group grow align="flex-start">
            <CodedField form={form} name="degree" list="involvement" label={more('field.degree')} clearable />
            <CodedField
              form={form}
              name="status"
              list="perpetrator_status"
              label={more('field.status')}
              clearable
            />
          </Group>
        </MoreFields>
      </div>
      <ActionIcon
        mt={26}
        aria-label={t('removeNamed', { name })}
        title={t('remove')}
        onClick={() => void remove('involvement', involvement, name)}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
