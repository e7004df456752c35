/** A long dossier is previewed one section at a time: which one, and that the file will have all of them. */
import { Group, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DossierSection } from '@shared/dossier/dossier.schema';
import classes from '../print/paper-builder.module.css';

interface ShownSectionProps {
  sections: readonly DossierSection[];
  value: DossierSection;
  onChange: (section: DossierSection) => void;
}

export function ShownSection({ sections, value, onChange }: ShownSectionProps) {
  const { t } = useTranslation('dossier');
  const options = sections.map((section) => ({ value: section, label: t(`section.${section}`) }));
  return (
    <Group gap="sm" wrap="nowrap" className={classes['shown'] ?? ''}>
      <Select
        size="xs"
        aria-label={t('shown.label')}
        data={options}
        value={value}
        allowDeselect={false}
        onChange={(next) => {
          const chosen = sections.find((section) => section === next);
          if (chosen !== undefined) onChange(chosen);
        }}
      />
      <Text size="xs" c="dimmed">
        {t('shown.note')}
      </Text>
    </Group>
  );
}
