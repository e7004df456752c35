/** What the person allowed, to whom, until when: as it was given, and what follows from it today. */
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { stateOfRecord } from '@shared/consent/consent.rules';
import type { Consent } from '@shared/consent/consent.schema';
import { CaseLog } from '../casefile/case-log';
import { namedIn } from '../casefile/case-person-field';
import { subjectsOf } from '../casefile/case-summary';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { civilToday } from '../ui/partial-date-input';
import { RecordCard } from '../ui/record-card';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { AllowedToday } from './allowed-today';
import { ConsentEditor } from './consent-editor';
import { ConsentMark } from './consent-mark';

export function ConsentSection({ view }: { view: CaseFileView }) {
  const { t } = useTranslation('consent');
  const caseFileId = view.caseFile.id;
  const personId = subjectsOf(view)[0]?.person.id ?? null;
  return (
    <CaseLog
      title={t('title')}
      emptyText={t('emptyText')}
      addLabel={t('add')}
      listed={useRoute('consent.listOfCase', { caseFileId })}
      create={useCommand('consent.create')}
      begin={() => ({ caseFileId, personId })}
      summary={(consents) => consents.length > 0 && <AllowedToday consents={consents} />}
      card={(consent, startOpen) => <ConsentCard consent={consent} view={view} startOpen={startOpen} />}
    />
  );
}

function ConsentCard(props: { consent: Consent; view: CaseFileView; startOpen: boolean }) {
  const { t } = useTranslation('consent');
  const words = useWords();
  const remove = useRemove();
  const { consent, view } = props;
  const giver = words.value('consentGiver', consent.giver);
  const who = consent.giver === 'self' ? namedIn(view, consent.personId, words) : consent.giverName;
  const title = words.labelled(giver, who);
  const meta = [words.date(consent.date), words.value('consentMode', consent.mode)];
  const purposes = consent.purposes.map((purpose) => words.value('consentPurpose', purpose));
  return (
    <RecordCard
      id={consent.id}
      name={title}
      title={title}
      meta={
        <>
          {meta.filter(Boolean).join(' · ')} <ConsentMark state={stateOfRecord(consent, civilToday())} />
        </>
      }
      startOpen={props.startOpen}
      onRemove={() => void remove('consent', consent, title)}
      editor={<ConsentEditor consent={consent} view={view} />}
    >
      <Text size="sm">{purposes.length === 0 ? t('nothing') : purposes.join(' · ')}</Text>
      {consent.refused.length > 0 && (
        <Text size="sm">
          {t('refusedLine', {
            what: consent.refused.map((purpose) => words.value('consentPurpose', purpose)).join(' · '),
          })}
        </Text>
      )}
      {consent.withheld.map(({ from, reason }, index) => (
        <Text size="sm" key={index}>
          {[t('withheldFrom', { from }), reason].filter(Boolean).join(' – ')}
        </Text>
      ))}
    </RecordCard>
  );
}
