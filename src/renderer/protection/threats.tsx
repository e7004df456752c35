/** What may happen, each with how likely and how bad: the two grades give the level beside it at once. */
import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  riskGrades,
  type RiskAssessment,
  type RiskGrade,
  type Threat,
} from '@shared/protection/risk-assessment.schema';
import { threatLevel } from '@shared/protection/risk-level.rules';
import { FieldState } from '../ui/field-state';
import { useField, type RecordForm } from '../ui/record-form';
import { useWords } from '../ui/words';

const emptyThreat: Threat = { text: '', likelihood: 'medium', impact: 'medium' };

export function Threats({ form }: { form: RecordForm<RiskAssessment> }) {
  const { t } = useTranslation('risk');
  const field = useField(form, 'threats');
  const { value, saver } = field;
  const save = (threats: Threat[]) => {
    saver.type(threats);
    saver.leave();
  };
  return (
    <Stack gap="xs">
      {value.map((threat, index) => (
        <ThreatLine
          key={index}
          threat={threat}
          onChange={(part) => saver.type(value.map((one, at) => (at === index ? { ...one, ...part } : one)))}
          onLeave={() => saver.leave()}
          onRemove={() => save(value.filter((_, at) => at !== index))}
        />
      ))}
      <FieldState field={field} show={(threats) => threats.map(({ text }) => text).join('; ')} />
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => save([...value, emptyThreat])}
        >
          {t('threat.add')}
        </Button>
      </Group>
    </Stack>
  );
}

interface ThreatLineProps {
  threat: Threat;
  onChange: (part: Partial<Threat>) => void;
  onLeave: () => void;
  onRemove: () => void;
}

function ThreatLine({ threat, onChange, onLeave, onRemove }: ThreatLineProps) {
  const { t } = useTranslation(['risk', 'common']);
  const words = useWords();
  const grade = (name: 'likelihood' | 'impact') => (
    <Select
      w={120}
      label={t(`risk:threat.${name}`)}
      data={words.choices('riskGrade', riskGrades)}
      allowDeselect={false}
      value={threat[name]}
      onChange={(value) => onChange({ [name]: (value ?? threat[name]) as RiskGrade })}
      onBlur={onLeave}
    />
  );
  return (
    <Group align="flex-end" wrap="nowrap" gap="sm">
      <TextInput
        flex={1}
        label={t('risk:threat.text')}
        value={threat.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        onBlur={onLeave}
      />
      {grade('likelihood')}
      {grade('impact')}
      <Text size="sm" w={88} mb={8}>
        {words.value('riskLevel', threatLevel(threat))}
      </Text>
      <ActionIcon
        mb={2}
        aria-label={t('common:removeNamed', { name: threat.text })}
        title={t('common:remove')}
        onClick={onRemove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
