/** What few acts need: the exact terms, the reason that was given, the law. */
import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { Act, Event } from '@shared/event/event.schema';
import { LocalizedField } from '../ui/localized-input';
import type { RecordForm } from '../ui/record-form';
import { CodedField, CodedListField } from '../vocabulary/coded-fields';
import { AgeField } from './age-field';

interface ActDepthProps {
  form: RecordForm<Act>;
  view: CaseFileView;
  event: Event;
  act: Act;
}

export function ActDepth({ form, view, event, act }: ActDepthProps) {
  const { t } = useTranslation('event');
  return (
    <>
      <CodedField form={form} name="term" list="acts" label={t('field.term')} clearable />
      <CodedListField form={form} name="methods" list="methods" label={t('field.methods')} />
      <LocalizedField
        form={form}
        name="statedReason"
        label={t('field.statedReason')}
        description={t('help.statedReason')}
        placeholder={t('example.statedReason')}
      />
      <LocalizedField
        form={form}
        name="psychologicalConsequences"
        label={t('field.psychologicalConsequences')}
        description={t('help.psychologicalConsequences')}
        multiline
        minRows={2}
      />
      <Group grow align="flex-start">
        <AgeField form={form} event={event} act={act} view={view} />
        <CodedField
          form={form}
          name="statusAtEnd"
          list="victim_status"
          label={t('field.statusAtEnd')}
          clearable
        />
      </Group>
      <Group grow align="flex-start">
        <CodedField
          form={form}
          name="attribution"
          list="attribution"
          label={t('field.attribution')}
          clearable
        />
        <CodedField
          form={form}
          name="violationStatus"
          list="violation_status"
          label={t('field.violationStatus')}
          clearable
        />
      </Group>
      <CodedListField
        form={form}
        name="legislation"
        list="national_legislation"
        label={t('field.legislation')}
      />
      <CodedListField form={form} name="instruments" list="instruments" label={t('field.instruments')} />
    </>
  );
}
