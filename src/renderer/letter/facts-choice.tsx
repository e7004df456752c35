import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../ipc/useRoute';

interface FactsChoiceProps {
  caseFileId: string;
  value: boolean;
  onChange: (fromStatements: boolean) => void;
}

/** Whether a new letter says the facts as the statements of the case do; not asked of a case that has none. */
export function FactsChoice({ caseFileId, value, onChange }: FactsChoiceProps) {
  const { t } = useTranslation('letter');
  const view = useRoute('casefile.view', { id: caseFileId });
  const present = view.data?.statements.filter(({ statement }) => statement.supersededById === null) ?? [];
  if (present.length === 0) return null;
  return (
    <Checkbox
      label={t('new.fromStatements', { count: present.length })}
      description={t('new.fromStatementsHelp')}
      checked={value}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
