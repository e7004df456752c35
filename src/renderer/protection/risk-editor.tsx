import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { riskLevels, type RiskAssessment } from '@shared/protection/risk-assessment.schema';
import { suggestedLevel } from '@shared/protection/risk-level.rules';
import { CasePersonField } from '../casefile/case-person-field';
import { SelectField, TextAreaField, TextField } from '../ui/fields';
import { PartialDateField } from '../ui/partial-date-input';
import { useField, useRecordForm } from '../ui/record-form';
import { useWords } from '../ui/words';
import { Threats } from './threats';

export function RiskEditor({ assessment, view }: { assessment: RiskAssessment; view: CaseFileView }) {
  const { t } = useTranslation('risk');
  const words = useWords();
  const form = useRecordForm<RiskAssessment>('riskAssessment', assessment);
  const suggested = suggestedLevel(useField(form, 'threats').value);
  return (
    <>
      <Group grow align="flex-start">
        <CasePersonField
          form={form}
          name="personId"
          view={view}
          label={t('field.personId')}
          placeholder={t('everybody')}
        />
        <PartialDateField form={form} name="date" label={t('field.date')} />
        <TextField form={form} name="assessedBy" label={t('field.assessedBy')} />
      </Group>
      <Text size="sm" c="dimmed">
        {t('formula')}
      </Text>
      <Threats form={form} />
      <TextAreaField
        form={form}
        name="vulnerabilities"
        label={t('field.vulnerabilities')}
        description={t('help.vulnerabilities')}
        minRows={2}
      />
      <TextAreaField
        form={form}
        name="capacities"
        label={t('field.capacities')}
        description={t('help.capacities')}
        minRows={2}
      />
      <TextAreaField
        form={form}
        name="stakeholders"
        label={t('field.stakeholders')}
        description={t('help.stakeholders')}
        minRows={2}
      />
      <Group grow align="flex-start">
        <SelectField
          form={form}
          name="level"
          label={t('field.level')}
          description={
            suggested === undefined
              ? t('help.level')
              : t('suggested', { level: words.value('riskLevel', suggested) })
          }
          choices={words.choices('riskLevel', riskLevels)}
          clearable
        />
        <PartialDateField
          form={form}
          name="nextReview"
          label={t('field.nextReview')}
          description={t('help.nextReview')}
        />
      </Group>
    </>
  );
}
