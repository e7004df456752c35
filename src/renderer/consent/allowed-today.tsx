/** Each purpose with a yes, a no or nothing, as of today: what a caseworker looks up before anything leaves. */
import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { allowedOn, refusedOn } from '@shared/consent/consent.rules';
import { consentPurposes, type Consent } from '@shared/consent/consent.schema';
import { civilToday } from '../ui/partial-date-input';
import { useWords } from '../ui/words';
import classes from './consent.module.css';

export function AllowedToday({ consents }: { consents: readonly Consent[] }) {
  const { t } = useTranslation('consent');
  const words = useWords();
  const allowed = allowedOn(consents, civilToday());
  const refused = refusedOn(consents, civilToday());
  return (
    <ul className={classes['allowed']} aria-label={t('allowedToday')}>
      {consentPurposes.map((purpose) => {
        const consent = allowed.get(purpose);
        const name = words.value('consentPurpose', purpose);
        const Shape = consent !== undefined ? IconCheck : refused.has(purpose) ? IconX : IconMinus;
        const until = consent?.expiresOn === null ? '' : words.date(consent?.expiresOn ?? null);
        return (
          <li key={purpose} data-allowed={consent !== undefined} data-refused={refused.has(purpose)}>
            <Shape size={14} aria-hidden />
            <span>
              {consent !== undefined
                ? name
                : t(refused.has(purpose) ? 'refusedPurpose' : 'notAllowed', { name })}
              {until !== '' && ` · ${t('until', { date: until })}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
