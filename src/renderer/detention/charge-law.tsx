/**
 * The article of the text library that a charge is about. What is chosen fills in what nobody has written, and leads to the
 * article; an article that is not there yet can be kept there as the charge says it.
 */
import { Anchor, Button, Group, Select, Text } from '@mantine/core';
import { IconBooks } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { articleFrom, filledFrom, type ArticleWording } from '@shared/detention/charge-law.rules';
import type { Charge } from '@shared/detention/charge.schema';
import { citedArticle } from '@shared/letter/detention-fields.rules';
import type { LibraryText } from '@shared/library/library.schema';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { FieldState } from '../ui/field-state';
import { useField, type RecordForm } from '../ui/record-form';
import { useWords, type Words } from '../ui/words';
import { useMay } from '../user/may';

interface ChargeLawProps {
  form: RecordForm<Charge>;
  /** Of the case: its articles stand first. */
  country: string | null;
}

export function ChargeLaw({ form, country }: ChargeLawProps) {
  const { t } = useTranslation('custody');
  const words = useWords();
  const law = useField(form, 'lawKey');
  const wording = useWording(form);
  const { known, find } = useArticles();
  const chosen = find(law.value);
  const link = (key: string) => {
    law.saver.type(key);
    law.saver.leave();
  };
  const choose = (key: string) => {
    const article = find(key);
    link(key);
    if (article !== undefined) wording.put(filledFrom(wording.value, article, chosen));
  };
  return (
    <div>
      <Group align="flex-end" gap="sm">
        <Select
          flex={1}
          label={t('law.label')}
          description={t('law.hint')}
          placeholder={t(known.length === 0 ? 'law.none' : 'law.placeholder')}
          searchable
          clearable
          allowDeselect={false}
          readOnly={law.saver.locked}
          nothingFoundMessage={t('law.notFound')}
          data={groupsOf(known, country, chosen, words, t('law.noCode'))}
          value={law.value === '' ? null : law.value}
          onChange={(key) => choose(key ?? '')}
        />
        {law.value === '' && <Keep wording={wording.value} country={country} onKept={link} />}
      </Group>
      {chosen !== undefined && (
        <Anchor size="sm" href={`#/settings?section=library&at=${chosen.key}`}>
          {t('law.open')}
        </Anchor>
      )}
      {law.value !== '' && chosen === undefined && known.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('law.gone')}
        </Text>
      )}
      <FieldState field={law} show={(key) => nameOf(find(String(key)), words)} />
    </div>
  );
}

function useArticles() {
  const list = useRoute('library.list', {});
  const known = (list.data ?? []).filter(({ kind }) => kind === 'offence');
  return { known, find: (key: string) => known.find((one) => one.key === key) };
}

/** The fields that an article fills, as they stand in the form. */
function useWording(form: RecordForm<Charge>) {
  const fields = {
    article: useField(form, 'article'),
    part: useField(form, 'part'),
    code: useField(form, 'code'),
    text: useField(form, 'text'),
    articleText: useField(form, 'articleText'),
  };
  const value: ArticleWording = {
    article: fields.article.value,
    part: fields.part.value,
    code: fields.code.value,
    text: fields.text.value,
    articleText: fields.articleText.value,
  };
  const fill = <V,>(
    { saver }: { saver: { type: (value: V) => void; leave: () => void } },
    given: V | undefined,
  ) => {
    if (given === undefined) return;
    saver.type(given);
    saver.leave();
  };
  const put = (filled: Partial<ArticleWording>) => {
    fill(fields.article, filled.article);
    fill(fields.part, filled.part);
    fill(fields.code, filled.code);
    fill(fields.text, filled.text);
    fill(fields.articleText, filled.articleText);
  };
  return { value, put };
}

/** By the code they stand in; those of the country of the case first. */
function groupsOf(
  known: readonly LibraryText[],
  country: string | null,
  chosen: LibraryText | undefined,
  words: Words,
  noCode: string,
) {
  const offered = known
    .filter((one) => !one.hidden || one === chosen)
    .toSorted((a, b) => Number(b.country === country) - Number(a.country === country));
  const codes = new Set(offered.map(({ instrument }) => words.text(instrument)));
  return [...codes].map((code) => ({
    group: code || noCode,
    items: offered
      .filter(({ instrument }) => words.text(instrument) === code)
      .map((one) => ({ value: one.key, label: nameOf(one, words) })),
  }));
}

function nameOf(text: LibraryText | undefined, words: Words): string {
  if (text === undefined) return '';
  return [citedArticle(text, words.language), words.text(text.titles)].filter(Boolean).join(' · ');
}

/** Puts the article of the charge into the library, for the cases to come. */
function Keep(props: { wording: ArticleWording; country: string | null; onKept: (key: string) => void }) {
  const { t } = useTranslation('custody');
  const may = useMay();
  const create = useCommand('libraryEntry.create');
  const { wording, country, onKept } = props;
  if (wording.article.trim() === '' || !may('libraryEntry.create')) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconBooks size={16} aria-hidden />}
        loading={create.isPending}
        onClick={() =>
          create.mutate(
            { kind: 'offence', ...articleFrom(wording), country },
            { onSuccess: ({ id }) => onKept(id) },
          )
        }
      >
        {t('law.keep')}
      </Button>
      {create.error !== null && <ErrorMessage error={create.error} />}
    </>
  );
}
