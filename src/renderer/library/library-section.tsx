/** Texts to put into letters: the law with its sources, how strongly we speak, last sentences, background of places. */
import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { libraryKinds, type LibraryKind, type LibraryText } from '@shared/library/library.schema';
import { datePoint } from '@shared/dates/partial-date.schema';
import { citedArticle } from '@shared/letter/detention-fields.rules';
import { fold } from '@shared/text/fold';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { useTarget } from '../app/use-target';
import { ErrorMessage } from '../ui/error-message';
import { EntryMark, OwnList } from '../ui/own-list';
import { RecordCard } from '../ui/record-card';
import { useRemove } from '../ui/undo';
import { useWords, type Words } from '../ui/words';
import { LibraryFields } from './library-fields';
import { Reading } from '../user/changes';

export function LibrarySection() {
  const { t } = useTranslation('library');
  const list = useRoute('library.list', {});
  const create = useCommand('libraryEntry.create');
  const target = useTarget();
  const [chosen, setKind] = useState<LibraryKind>();
  // What the address points at shows itself until another kind is chosen.
  const kind = chosen ?? list.data?.find(({ key }) => key === target)?.kind ?? 'ground';
  const [search, setSearch] = useState('');
  const [made, setMade] = useState<string>();
  const words = useWords();
  const asked = fold(search).split(' ').filter(Boolean);
  const found = (list.data ?? []).filter((text) => {
    const key = fold(`${nameOf(text, words)} ${words.text(text.texts)} ${text.sector}`);
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
        <Reading>
          <TextInput
            size="xs"
            flex={1}
            aria-label={t('search')}
            placeholder={t('search')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </Reading>
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
            startOpen={text.key === target || (made !== undefined && made === text.record?.id)}
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
  const title = nameOf(text, words) || t('unnamed');
  const { record } = text;
  const details = [
    words.text(text.instrument),
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
          {isLaw(text) && <EntryMark>{t(text.verified ? 'verified' : 'unverified')}</EntryMark>}
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

/** What has an official source, with which somebody has to compare it. */
function isLaw({ kind }: LibraryText): boolean {
  return kind === 'ground' || kind === 'offence';
}

function nameOf(text: LibraryText, words: Words): string {
  return [citedArticle(text, words.language), words.text(text.titles)].filter(Boolean).join(' · ');
}

function LibraryEditor({ text }: { text: LibraryText }) {
  const { t } = useTranslation('library');
  const adopt = useCommand('library.adopt');
  const verify = useCommand('library.verify');
  const error = adopt.error ?? verify.error;
  return (
    <Stack gap="sm">
      {text.record === null ? (
        <Text size="sm">{t('shippedText')}</Text>
      ) : (
        <LibraryFields record={text.record} />
      )}
      {error !== null && <ErrorMessage error={error} />}
      <Group>
        {text.record === null && (
          <Button size="xs" variant="default" onClick={() => adopt.mutate({ key: text.key })}>
            {t('change')}
          </Button>
        )}
        {isLaw(text) && (
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
