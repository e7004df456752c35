import { Anchor, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { ReactNode } from 'react';
import { personName } from '../person/person-words';
import { allowedOn, consentState, refusedOn } from '@shared/consent/consent.rules';
import { ConsentMark } from '../consent/consent-mark';
import { pathOfItem, useItemTitle } from '../calendar/item-words';
import { FlagButton } from '../flag/flag-button';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { civilToday } from '../ui/partial-date-input';
import { useCountryName } from '../ui/country-select';
import { LevelMenu } from '../ui/level-menu';
import { useWords } from '../ui/words';
import { latestEvent, latestStatus, presentDetention, subjectsOf } from './case-summary';
import { StatusBadge } from './status-badge';
import { SealBadge } from '../seal/seal-badge';
import classes from './casefile.module.css';

interface CaseHeaderProps {
  view: CaseFileView;
}

export function CaseHeader({ view }: CaseHeaderProps) {
  const { t } = useTranslation('casefile');
  const words = useWords();
  const countryName = useCountryName();
  const { caseFile } = view;
  const subjects = subjectsOf(view);
  const names = subjects.map(({ person }) => personName(person, words.language)).join(', ');
  const status = latestStatus(view);
  const facts = [caseFile.number, words.value('caseType', caseFile.type)];
  if (caseFile.country !== null) facts.push(countryName(caseFile.country));
  if (caseFile.lead !== '') facts.push(t('header.lead', { name: caseFile.lead }));
  return (
    <header className={classes['header']}>
      <Text size="sm" c="dimmed">
        {facts.filter(Boolean).join(' · ')}
      </Text>
      <div className={classes['titleLine']}>
        <Title order={1}>{words.text(caseFile.titles) || names || t('untitled')}</Title>
        <StatusBadge status={status?.status ?? 'intake'} />
        <SensitivityOfCase view={view} />
        <SealBadge caseFileId={caseFile.id} />
        <FlagButton subjectTable="case_file" subjectId={caseFile.id} />
      </div>
      <CaseAnswers view={view} />
    </header>
  );
}

/** Who, what now, since when, where, and what may be said: what a person asks first about any case. */
export function CaseAnswers({ view }: CaseHeaderProps) {
  const { t } = useTranslation('casefile');
  const words = useWords();
  const subjects = subjectsOf(view);
  return (
    <dl className={classes['answers']}>
      <Answer label={t('header.who')}>
        {subjects.length === 0
          ? t('header.nobody')
          : subjects.map(({ person }, index) => (
              <span key={person.id}>
                {index > 0 && ', '}
                <Anchor href={`#/people/${person.id}`}>{personName(person, words.language)}</Anchor>
              </span>
            ))}
      </Answer>
      <Answer label={t('header.now')}>{words.text(latestStatus(view)?.phrase ?? {})}</Answer>
      <LastEvent view={view} />
      <Held view={view} />
      <Next view={view} />
      <ConsentAnswer view={view} />
    </dl>
  );
}

function Answer(props: { label: string; children: ReactNode }) {
  if (props.children === '' || props.children === null) return null;
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function LastEvent({ view }: CaseHeaderProps) {
  const { t } = useTranslation('casefile');
  const words = useWords();
  const latest = latestEvent(view);
  if (latest === undefined) return null;
  const { event } = latest;
  const line = [words.date(event.date), words.text(event.titles) || words.text(event.place)];
  return (
    <Answer label={t('header.last')}>
      <Anchor href={`#/cases/${view.caseFile.id}/events?at=${event.id}`} c="inherit">
        {line.filter(Boolean).join(' · ')}
      </Anchor>
    </Answer>
  );
}

/** Whether the name may leave the office: looked up before every letter. */
function ConsentAnswer({ view }: CaseHeaderProps) {
  const { t } = useTranslation('consent');
  const consents = useRoute('consent.listOfCase', { caseFileId: view.caseFile.id });
  if (consents.data === undefined) return null;
  const named = allowedOn(consents.data, civilToday()).get('name_to_authorities');
  const refused = refusedOn(consents.data, civilToday()).has('name_to_authorities');
  const answer =
    consents.data.length === 0
      ? 'headerNone'
      : refused
        ? 'headerRefused'
        : named
          ? 'headerNamed'
          : 'headerNotNamed';
  return (
    <Answer label={t('header')}>
      <Anchor href={`#/cases/${view.caseFile.id}/protection`} c="inherit">
        {t(answer)}
      </Anchor>
      {refused && (
        <>
          {' '}
          <ConsentMark state="refused" />
        </>
      )}
      {named !== undefined && (
        <>
          {' '}
          <ConsentMark state={consentState(named, civilToday())} />
        </>
      )}
    </Answer>
  );
}

function Held({ view }: CaseHeaderProps) {
  const { t } = useTranslation('casefile');
  const words = useWords();
  const present = presentDetention(view);
  if (present === undefined) return null;
  const { detention, facts } = present;
  if (!facts.held) {
    if (detention.releaseDate === null) return null;
    return (
      <Answer label={t('header.where')}>
        {t('header.released', { date: words.date(detention.releaseDate) })}
      </Answer>
    );
  }
  const days = facts.daysHeld === null ? '' : words.days(facts.daysHeld);
  return (
    <>
      <Answer label={t('header.where')}>{words.text(facts.facility) || t('header.inDetention')}</Answer>
      <Answer label={t('header.held')}>
        {facts.exact || days === '' ? days : t('header.atLeast', { days })}
      </Answer>
    </>
  );
}

/** What comes next, said by its name: a hearing with its court, a deadline, a task. */
function Next({ view }: CaseHeaderProps) {
  const { t } = useTranslation('calendar');
  const words = useWords();
  const titleOf = useItemTitle();
  const next = useRoute('calendar.nextOfCase', { caseFileId: view.caseFile.id }).data;
  if (!next) return null;
  const kind = t(`kind.${next.kind}`);
  const title = titleOf(next);
  return (
    <Answer label={t('next')}>
      <Anchor href={`#${pathOfItem(next)}`} c="inherit">
        {[words.date(next.date), kind, title === kind ? '' : title].filter(Boolean).join(' · ')}
      </Anchor>
    </Answer>
  );
}

function SensitivityOfCase({ view: { caseFile } }: CaseHeaderProps) {
  const { t } = useTranslation('casefile');
  const update = useCommand('casefile.update');
  return (
    <LevelMenu
      label={t('header.changeSensitivity')}
      level={caseFile.sensitivity}
      onChange={(sensitivity) =>
        update.mutate({ id: caseFile.id, revision: caseFile.revision, patch: { sensitivity } })
      }
    />
  );
}
