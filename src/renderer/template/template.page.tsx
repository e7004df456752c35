/** The editor of a template: its text by language, and beside it the letter that it gives on a real case. */
import { Anchor, Badge, Button, SegmentedControl, Tabs, Text, TextInput, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages, type Language } from '@shared/language/language.schema';
import { staleLanguages, type OwnTemplate, type TemplateContent } from '@shared/template/own-template.schema';
import { useGo } from '../app/navigation';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { LetterFieldsProvider, type LetterFieldValues } from '../richtext/fields-context';
import { ErrorMessage } from '../ui/error-message';
import { FieldState } from '../ui/field-state';
import { useField, useRecordForm, type RecordForm } from '../ui/record-form';
import { useRemove } from '../ui/undo';
import { WithHelp } from '../ui/with-help';
import { useWords } from '../ui/words';
import { LanguageChecks } from './language-checks';
import { PropertiesEditor } from './properties-editor';
import { TryOut, useTryOutPlace, type TryOutPlace } from './try-out';
import { VersionsMenu } from './versions-menu';
import { WordingEditor } from './wording-editor';
import { Changes, Reading, useChanges } from '../user/changes';
import classes from './template.module.css';

export function TemplatePage() {
  const { templateId = '' } = useParams({ strict: false }) as { templateId?: string };
  const list = useRoute('template.list', {});
  const line = list.data?.find(({ id }) => id === templateId);
  if (list.error !== null) return <ErrorMessage error={list.error} />;
  if (list.data === undefined) return null;
  const Page = line?.own === true ? OwnPage : ShippedPage;
  return (
    <Changes route="template.update">
      <Page key={templateId} id={templateId} />
    </Changes>
  );
}

function ShippedPage({ id }: { id: string }) {
  const { t } = useTranslation('template');
  const go = useGo();
  const words = useWords();
  const content = useRoute('template.content', { id });
  const copy = useCommand('template.copy');
  if (content.error !== null) return <ErrorMessage error={content.error} />;
  if (content.data === undefined) return null;
  return (
    <Bench
      id={id}
      content={content.data}
      title={<Title order={1}>{words.text(content.data.names)}</Title>}
      actions={
        <>
          <Badge variant="default" tt="none" fw={400}>
            {t('shipped')}
          </Badge>
          <Button
            size="xs"
            loading={copy.isPending}
            onClick={() => copy.mutate({ id }, { onSuccess: (made) => go(`/templates/${made.id}`) })}
          >
            {t('copyToChange')}
          </Button>
        </>
      }
      form={undefined}
    />
  );
}

function OwnPage({ id }: { id: string }) {
  const record = useRoute('template.get', { id });
  if (record.error !== null) return <ErrorMessage error={record.error} />;
  if (record.data === undefined) return null;
  return <OwnBench template={record.data} />;
}

function OwnBench({ template }: { template: OwnTemplate }) {
  const { t } = useTranslation('template');
  const go = useGo();
  const words = useWords();
  const remove = useRemove();
  const form = useRecordForm<OwnTemplate>('template', template);
  const names = useField(form, 'names');
  const { language } = words;
  const throwAway = async () => {
    await form.flush();
    if (await remove('template', form.record, words.text(names.value))) go('/settings?section=templates');
  };
  return (
    <Bench
      id={template.id}
      content={template}
      form={form}
      title={
        <WithHelp form={form} name="names" label={t('name')}>
          <TextInput
            size="xs"
            w={280}
            label={t('name')}
            value={names.value[language] ?? ''}
            placeholder={words.text(names.value)}
            maxLength={200}
            onChange={(event) => names.saver.type({ ...names.value, [language]: event.currentTarget.value })}
            onBlur={() => names.saver.leave()}
          />
          <FieldState field={names} show={words.text} />
        </WithHelp>
      }
      actions={
        <>
          <VersionsMenu id={template.id} form={form} />
          <Button size="xs" variant="default" onClick={() => void throwAway()}>
            {t('remove')}
          </Button>
        </>
      }
    />
  );
}

interface BenchProps {
  id: string;
  content: TemplateContent | OwnTemplate;
  /** undefined: shipped, to look at. */
  form: RecordForm<OwnTemplate> | undefined;
  title: React.ReactNode;
  actions: React.ReactNode;
}

function Bench({ id, content, form, title, actions }: BenchProps) {
  const { t } = useTranslation(['template', 'common']);
  const words = useWords();
  const present = languages.filter((one) => content[one] !== null);
  const [chosen, setLanguage] = useState<Language>();
  const language = chosen ?? (present.includes(words.language) ? words.language : (present[0] ?? 'en'));
  const [beside, setBeside] = useState<'page' | Language>('page');
  const [place, setPlace] = useTryOutPlace();
  const fields = useFieldValues(language, place);
  const stale = 'touched' in content ? staleLanguages(content) : [];
  const others = present.filter((one) => one !== language);
  const other = beside === 'page' || beside === language ? null : content[beside];
  return (
    <LetterFieldsProvider value={fields}>
      <div className={classes['bench']}>
        <div className={classes['head']}>
          <Anchor href="#/settings?section=templates" size="sm">
            {t('template:back')}
          </Anchor>
          {title}
          <Tabs value={language} onChange={(value) => setLanguage(languages.find((one) => one === value))}>
            <Tabs.List aria-label={t('template:languages')}>
              {(form === undefined ? present : languages).map((one) => (
                <Tabs.Tab key={one} value={one} rightSection={stale.includes(one) ? <Stale /> : null}>
                  {t(`common:language.${one}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
          {actions}
        </div>
        <section className={classes['middle']} aria-label={t('template:text')} data-region tabIndex={-1}>
          {form === undefined ? (
            <ReadOnly content={content} language={language} />
          ) : (
            <OwnWording key={language} form={form} language={language} stale={stale.includes(language)} />
          )}
        </section>
        <div className={classes['page']}>
          <div className={classes['tryOut']}>
            {others.length > 0 && (
              <SegmentedControl
                size="xs"
                aria-label={t('template:beside')}
                value={other === null ? 'page' : beside}
                data={[
                  { value: 'page', label: t('template:besidePage') },
                  ...others.map((value) => ({ value, label: t(`common:language.${value}`) })),
                ]}
                onChange={(value) => setBeside(languages.find((one) => one === value) ?? 'page')}
              />
            )}
            {other === null && (
              <Reading>
                <TryOut.Choice place={place} onChange={setPlace} />
              </Reading>
            )}
          </div>
          {other === null ? (
            <TryOut.Page id={id} language={language} form={form} place={place} />
          ) : (
            <div className={classes['other']}>
              <ReadOnly content={content} language={beside as Language} />
            </div>
          )}
        </div>
      </div>
    </LetterFieldsProvider>
  );
}

function Stale() {
  const { t } = useTranslation('template');
  return (
    <Badge size="xs" color="orange" variant="light" tt="none">
      {t('stale')}
    </Badge>
  );
}

function ReadOnly({ content, language }: { content: TemplateContent; language: Language }) {
  const place = useReadOnlyFields(language);
  const wording = content[language];
  if (wording === null) return null;
  return (
    <LetterFieldsProvider value={place}>
      <WordingEditor wording={wording} readOnly onChange={() => undefined} onLeave={() => undefined} />
    </LetterFieldsProvider>
  );
}

function useReadOnlyFields(language: Language): LetterFieldValues {
  const [place] = useTryOutPlace();
  return useFieldValues(language, place);
}

function OwnWording(props: { form: RecordForm<OwnTemplate>; language: Language; stale: boolean }) {
  const { t } = useTranslation(['template', 'common']);
  const { form, language } = props;
  const mayChange = useChanges();
  const field = useField(form, language);
  const content = form.record;
  const source = languages.find((one) => one !== language && content[one] !== null);
  if (field.value === null) {
    return (
      <>
        <Text size="sm">{t('template:noLanguage', { language: t(`common:language.${language}`) })}</Text>
        {source !== undefined && (
          <Button
            mt="sm"
            onClick={() => {
              field.saver.type(content[source]);
              field.saver.leave();
            }}
          >
            {t('template:beginFrom', { language: t(`common:language.${source}`) })}
          </Button>
        )}
      </>
    );
  }
  return (
    <>
      <FieldState field={field} show={() => ''} />
      <LanguageChecks form={form} language={language} stale={props.stale} />
      <PropertiesEditor form={form} />
      <WordingEditor
        wording={field.value}
        readOnly={!mayChange}
        onChange={(wording) => field.saver.type(wording)}
        onLeave={() => field.saver.leave()}
      />
    </>
  );
}

/** Chips show what they would print in the case that the template is tried out on. */
function useFieldValues(language: Language, { caseFileId, officeId }: TryOutPlace): LetterFieldValues {
  const fields = useRoute('template.fields', { language, caseFileId, officeId });
  return useMemo(
    () => ({ language, byPath: new Map((fields.data ?? []).map((field) => [field.path, field])) }),
    [language, fields.data],
  );
}
