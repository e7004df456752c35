import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Language, textIn } from '@shared/language/language.schema';
import { useRoute } from '../ipc/useRoute';

const casesShown = 200;

interface CaseSelectProps {
  label: string;
  placeholder: string;
  value: string | null;
  onChange: (id: string | null) => void;
  clearable?: boolean;
  /** In a bar of filters: small, its label for screen readers only. */
  compact?: boolean;
}

/** One of the cases on which somebody worked last. */
export function CaseSelect({ clearable = false, compact = false, label, ...props }: CaseSelectProps) {
  const { i18n } = useTranslation();
  const cases = useRoute('casefile.list', { limit: casesShown });
  const language = Language.parse(i18n.language);
  return (
    <Select
      {...props}
      {...(compact ? { 'aria-label': label, size: 'xs', w: 220 } : { label })}
      searchable
      clearable={clearable}
      data={(cases.data?.lines ?? []).map((line) => ({
        value: line.id,
        label: [line.number, textIn(line.titles, language)].filter(Boolean).join(' · '),
      }))}
    />
  );
}
