/** Who or what the source is: a person, an organisation, a document of the case, or words where there is no record. */
import { Anchor, Group, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { Source, SourceWho } from '@shared/source/source.schema';
import { OrganisationPicker } from '../organisation/organisation-picker';
import { PersonPicker } from '../person/person-picker';
import { FieldState } from '../ui/field-state';
import { LocalizedInput } from '../ui/localized-input';
import { useField, type RecordForm } from '../ui/record-form';
import { useWords } from '../ui/words';
import { sourceName } from './source-name';

const kinds = ['person', 'organisation', 'document', 'described'] as const;

export function WhoField({ form, view }: { form: RecordForm<Source>; view: CaseFileView }) {
  const { t } = useTranslation('source');
  const words = useWords();
  const field = useField(form, 'who');
  const [choosing, setChoosing] = useState<SourceWho['kind'] | null>(null);
  const { value, saver } = field;
  const save = (who: SourceWho) => {
    saver.type(who);
    saver.leave();
    setChoosing(null);
  };
  const choose = (chosen: string | null) => {
    const kind = kinds.find((one) => one === chosen) ?? null;
    if (kind === 'described') save(value.kind === 'described' ? value : { kind, description: {} });
    else setChoosing(kind);
  };
  const name = sourceName(view, { ...form.record, who: value }, words);
  return (
    <div>
      <Group grow align="flex-start">
        <Select
          label={t('field.who')}
          data={kinds.map((kind) => ({ value: kind, label: t(`who.${kind}`) }))}
          allowDeselect={false}
          value={choosing ?? value.kind}
          onChange={choose}
        />
        {choosing === 'person' && (
          <PersonPicker
            label={t('which')}
            without={[]}
            onPick={(personId) => save({ kind: 'person', personId })}
          />
        )}
        {choosing === 'organisation' && (
          <OrganisationPicker
            label={t('which')}
            without={[]}
            onPick={(organisationId) => save({ kind: 'organisation', organisationId })}
          />
        )}
        {choosing === 'document' && (
          <Select
            label={t('which')}
            data={view.documents.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(documentId) => documentId !== null && save({ kind: 'document', documentId })}
          />
        )}
        {choosing === null && value.kind === 'described' && (
          <LocalizedInput
            label={t('field.description')}
            placeholder={t('example.description')}
            value={value.description}
            onChange={(description) => saver.type({ kind: 'described', description })}
            onBlur={() => saver.leave()}
          />
        )}
        {choosing === null && value.kind !== 'described' && (
          <Text pt={26}>
            <Anchor href={addressOf(view, value)}>{name}</Anchor>
          </Text>
        )}
      </Group>
      <FieldState field={field} show={(who) => t(`who.${who.kind}`)} />
    </div>
  );
}

function addressOf(view: CaseFileView, who: SourceWho): string {
  if (who.kind === 'person') return `#/people/${who.personId}`;
  if (who.kind === 'organisation') return `#/organisations/${who.organisationId}`;
  return `#/cases/${view.caseFile.id}/documents`;
}
