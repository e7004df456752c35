/** The ways to reach the persons of the case, with the hours that are safe; what is watched comes with its warning. */
import { Anchor, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContactPoint, Person } from '@shared/person/person.schema';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { fieldLevel, needToKnow } from '@shared/record/field-level';
import { personName } from '../person/person-words';
import { usePlaces } from '../place/use-places';
import { useWords } from '../ui/words';
import classes from './contact.module.css';

export function ReachSafely({ view }: { view: CaseFileView }) {
  const { t } = useTranslation(['contact', 'common']);
  const words = useWords();
  const places = usePlaces();
  // A private address that is need-to-know is read on the page of the person.
  const shownValue = ({ fieldLevels }: Person, { kind, value, placeId }: ContactPoint) =>
    kind === 'address' && fieldLevel('person', fieldLevels, 'address') >= needToKnow
      ? t('common:sensitivity.needToKnow')
      : [value, places.path(placeId ?? null)].filter(Boolean).join(' · ');
  const reachable = view.persons.filter(({ person }) => person.contactPoints.length > 0);
  if (reachable.length === 0) return null;
  return (
    <dl className={classes['reach']} aria-label={t('reach')}>
      {reachable.map(({ person }) => (
        <div key={person.id}>
          <dt>
            <Anchor size="sm" href={`#/people/${person.id}`}>
              {personName(person, words.language)}
            </Anchor>
          </dt>
          {person.contactPoints.map((point, index) => (
            <dd key={index}>
              {point.unsafe && (
                <Text component="span" size="sm" c="red.8">
                  <IconAlertTriangle size={14} aria-hidden /> {t('watched')}{' '}
                </Text>
              )}
              {[
                words.value('contactKind', point.kind),
                shownValue(person, point),
                point.safeHours === '' ? '' : t('safeHours', { hours: point.safeHours }),
                point.note,
              ]
                .filter(Boolean)
                .join(' · ')}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
