import { useTranslation } from 'react-i18next';
import type { DeliveryReport } from '@shared/incoming/incoming.schema';

/** "a@b.example: the mailbox does not exist (5.1.1)" */
export function useReportWords(): (report: DeliveryReport) => string {
  const { t } = useTranslation('incoming');
  return ({ action, recipient, cause, status }) => {
    const why = action === 'failed' ? t(`report.cause.${cause}`) : t(`report.${action}`);
    return `${t('report.about', { recipient, why })}${status === '' ? '' : ` (${status})`}`;
  };
}
