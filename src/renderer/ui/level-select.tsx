import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { levelNames } from '@shared/record/level-names';
import { Sensitivity } from '@shared/record/record.schema';

interface LevelSelectProps {
  label: string;
  description?: string;
  value: Sensitivity;
  onChange: (level: Sensitivity) => void;
}

/** A level of sensitivity: of a field, or up to which something goes out. */
export function LevelSelect({ value, onChange, ...field }: LevelSelectProps) {
  const { t } = useTranslation('common');
  return (
    <Select
      {...field}
      data={levelNames.map((name, index) => ({ value: String(index + 1), label: t(`sensitivity.${name}`) }))}
      value={String(value)}
      allowDeselect={false}
      onChange={(level) => onChange(Sensitivity.parse(Number(level)))}
    />
  );
}
