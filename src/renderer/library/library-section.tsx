/** Texts to put into letters: the law with its sources, how strongly we speak, last sentences, background of places. */
import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { demandKinds } from '@shared/demand/demand.schema';
import {
  libraryKinds,
  type LibraryEntry,
  type LibraryKind,
  type LibraryText,
} from '@shared/library/library.schema';
import { datePoint } from '@shared/dates/partial-date.schema';
import { fold } from '@shared/text/fold';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { CivilDateField } from '../ui/civil-date-input';
import { CountryField, SelectField, TextField } from '../ui/fields';
import { LocalizedField } from '../ui/localized-input';
import { EntryMark, OwnList } from '../ui/own-list';
import { RecordCard } from '../ui/record-card';
import { useRecordForm } from '../ui/record-form';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';

export function LibrarySection() {
  const { t } = useTranslation('library');
  const list = useRoute('library.list', {});
  const create = useCommand('libraryEntry.create');
  const [kind, setKind] = useState<LibraryKind>('ground');
  const [search, setSearch] = useState('');
  const [made, setMade] = useState<string>();
  const words = useWords();
  const asked = fold(search).split(' ').filter(Boolean);
  const found = (list.data ?? []).filter((text) => {
    const key = fold(`${words.text(text.titles)} ${words.text(text.texts)} ${text.sector}`);
    return text.kind === kind && asked.every((word) => key.includes(word));
  });
  return (
    <OwnList
      route="libraryEntry.create"
      title={t('section')}
      text={t('sectionText')}
      addLabel={t('add')}
      adding={create.isPending}
      onAdd={() => create.mutate({ kind }, { onSuccess: ({ id }) => setMade(id) })}
      error={list.error ?? create.error}
    >
      <Group mt="sm">
        <SegmentedControl
          size="xs"
          aria-label={t('kind')}
          value={kind}
          data={libraryKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(value) => setKind(libraryKinds.find((one) => one === value) ?? 'ground')}
        />
        <TextInput
          size="xs"
          flex={1}
          aria-label={t('search')}
          placeholder={t('search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </Group>
      {list.data !== undefined && found.length === 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          {t(`empty.${kind}`)}
        </Text>
      )}
      <div>
        {found.map((text) => (
          <LibraryCard
            key={text.key}
            text={text}
            startOpen={made !== undefined && made === text.record?.id}
          />
        ))}
      </div>
    </OwnList>
  );
}

function LibraryCard({ text, startOpen }: { text: LibraryText; startOpen: boolean }) {
  const { t } = useTranslation('library');
  const words = useWords();
  const remove = useRemove();
  const title = words.text(text.titles) || t('unnamed');
  const { record } = text;
  const details = [
    text.binding === null || text.kind !== 'ground' ? '' : t(text.binding ? 'binding' : 'notBinding'),
    text.inForce === '' ? '' : t('since', { date: text.inForce }),
    text.sector,
    text.notedOn === null ? '' : t('asOf', { day: words.date(datePoint(text.notedOn)) }),
    text.source,
  ].filter(Boolean);
  return (
    <RecordCard
      id={record?.id ?? text.key}
      name={title}
      title={
        <>
          {title} {record === null && <EntryMark>{t('shipped')}</EntryMark>}{' '}
          {text.kind === 'ground' && <EntryMark>{t(text.verified ? 'verified' : 'unverified')}</EntryMark>}
        </>
      }
      startOpen={startOpen}
      {...(record === null ? {} : { onRemove: () => void remove('libraryEntry', record, title) })}
      editor={<LibraryEditor text={text} />}
    >
      <Text size="sm">{words.text(text.texts)}</Text>
      {words.text(text.quotes) !== '' && (
        <Text size="sm" fs="italic">
          {words.text(text.quotes)}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {details.join(' · ')}
      </Text>
    </RecordCard>
  );
}

function LibraryEditor({ text }: { text: LibraryText }) {
  const { t } = useTranslation('library');
  const adopt = useCommand('library.adopt');
  const verify = useCommand('library.verify');
  const error = adopt.error ?? verify.error;
  return (
    <Stack gap="sm">
      {text.record === null ? <Text size="sm">{t('shippedText')}</Text> : <Fields record={text.record} />}
      {error !== null && <ErrorMessage error={error} />}
      <Group>
        {text.record === null && (
          <Button size="xs" variant="default" onClick={() => adopt.mutate({ key: text.key })}>
            {t('change')}
          </Button>
        )}
        {text.kind === 'ground' && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCheck size={14} aria-hidden />}
            onClick={() => verify.mutate({ key: text.key })}
          >
            {t('verify')}
          </Button>
        )}
        {text.verifiedOn !== null && (
          <Text size="xs" c="dimmed">
            {t('verifiedBy', { name: text.verifiedBy, date: text.verifiedOn })}
          </Text>
        )}
      </Group>
    </Stack>
  );
}

function Fields({ record }: { record: LibraryEntry }) {
  const { t } = useTranslation('library');
  const words = useWords();
  const form = useRecordForm<LibraryEntry>('libraryEntry', record);
  return (
    <>
      <LocalizedField form={form} name="titles" label={t(`title.${record.kind}`)} />
      <LocalizedField
        form={form}
        name="texts"
        label={t('text')}
        {...(record.kind === 'demand' ? { description: t('demandText') } : {})}
        multiline
        minRows={3}
      />
      <CountryField form={form} name="country" label={t('country')} />
      {record.kind === 'demand' && (
        <SelectField
          form={form}
          name="demandKind"
          label={t('demandKind')}
          description={t('demandKindHint')}
          choices={words.choices('demandKind', demandKinds)}
        />
      )}
      {record.kind === 'context' && (
        <Group grow align="flex-start">
          <TextField form={form} name="sector" label={t('sector')} />
          <CivilDateField
            form={form}
            name="notedOn"
            label={t('notedOn')}
            description={t('notedOnHint')}
            lean="past"
          />
        </Group>
      )}
      {record.kind === 'ground' && (
        <>
          <LocalizedField
            form={form}
            name="quotes"
            label={t('quotes')}
            description={t('quotesHint')}
            multiline
            minRows={2}
          />
          <TextField form={form} name="inForce" label={t('inForce')} />
        </>
      )}
      <TextField form={form} name="source" label={t('source')} />
    </>
  );
}
