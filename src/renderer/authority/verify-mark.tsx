import { IconAlertTriangle, IconCheck, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '@shared/dates/date-format';
import { datePoint } from '@shared/dates/partial-date.schema';
import { Language } from '@shared/language/language.schema';
import { verificationOf } from '@shared/authority/office-check.rules';
import type { Office } from '@shared/authority/office.schema';
import { Tag } from '../ui/tag';
import { today } from './today';

const looks = {
  never: { icon: IconAlertTriangle, color: 'orange' },
  stale: { icon: IconRefresh, color: 'orange' },
  fresh: { icon: IconCheck, color: 'gray' },
} as const;

/** Whether an entry was checked and when: a word and a shape; the colour only repeats them. */
export function VerifyMark({ office }: { office: Pick<Office, 'verifiedOn'> }) {
  const { t } = useTranslation('authority');
  const dayOf = useDay();
  const state = verificationOf(office.verifiedOn, today());
  const Shape = looks[state].icon;
  return (
    <Tag color={looks[state].color} leftSection={<Shape size={12} aria-hidden />}>
      {t(`verify.mark.${state}`, { date: dayOf(office.verifiedOn) })}
    </Tag>
  );
}

/** A civil day as the interface sets dates; empty for none. */
export function useDay(): (day: string | null) => string {
  const { i18n } = useTranslation();
  return (day) => (day === null ? '' : formatDate(datePoint(day), Language.parse(i18n.language)));
}
