/** The particulars of an act: to whom, what, by whom; what few acts need is folded away. */
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { ActEntry } from '@shared/event/event-entry.schema';
import { actTypes, type Act, type Event } from '@shared/event/event.schema';
import { FactSources } from '../source/fact-sources';
import { SelectField } from '../ui/fields';
import { LocalizedField } from '../ui/localized-input';
import { MoreFields } from '../ui/more-fields';
import { useRecordForm } from '../ui/record-form';
import { useWords } from '../ui/words';
import { ActDepth } from './act-depth';
import { ActPhrases } from './act-phrases';
import { AssertionFields } from './assertion-fields';
import { Perpetrators } from './perpetrators';
import { VictimField } from './victim-field';

interface ActEditorProps {
  view: CaseFileView;
  event: Event;
  entry: ActEntry;
}

export function ActEditor({ view, event, entry: { act, involvements } }: ActEditorProps) {
  const { t } = useTranslation('event');
  const words = useWords();
  const form = useRecordForm<Act>('act', act);
  const victim = view.persons.find(({ person }) => person.id === act.victimId)?.person;
  return (
    <>
      <VictimField form={form} view={view} />
      <SelectField
        form={form}
        name="type"
        label={t('field.type')}
        choices={words.choices('actType', actTypes)}
        searchable
      />
      <Perpetrators view={view} act={act} involvements={involvements} />
      <LocalizedField
        form={form}
        name="consequences"
        label={t('field.consequences')}
        description={t('help.consequences')}
        placeholder={t('example.consequences')}
      />
      <AssertionFields form={form} />
      {act.group === null && <ActPhrases form={form} victim={victim} />}
      <MoreFields label={t('acts.more')} filled={hasMore(act)}>
        <ActDepth form={form} event={event} act={act} view={view} />
      </MoreFields>
      <FactSources view={view} table="act" id={act.id} />
    </>
  );
}

function hasMore(act: Act): boolean {
  const texts = [act.statedReason, act.psychologicalConsequences].some(
    (text) => Object.keys(text).length > 0,
  );
  const coded = [act.term, act.statusAtEnd, act.attribution, act.violationStatus, act.ageThen];
  const lists = [act.methods, act.legislation, act.instruments];
  return texts || coded.some((one) => one !== null) || lists.some((list) => list.length > 0);
}
