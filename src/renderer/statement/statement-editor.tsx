import { Anchor, Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { isMisworded, statementSentence } from '@shared/statement/statement.rules';
import type { Binding, Statement } from '@shared/statement/statement.schema';
import { tabOfTable } from '../casefile/tab-of-table';
import { AssertionFields } from '../event/assertion-fields';
import { eventName } from '../event/event-links';
import { useCommand } from '../ipc/useCommand';
import { useTableName } from '../journal/table-name';
import { FactSources } from '../source/fact-sources';
import { ErrorMessage } from '../ui/error-message';
import { LocalizedField } from '../ui/localized-input';
import { useField, useRecordForm, type RecordForm } from '../ui/record-form';
import { useWords } from '../ui/words';
import { boundName } from './bound-name';

interface StatementEditorProps {
  view: CaseFileView;
  statement: Statement;
}

export function StatementEditor({ view, statement }: StatementEditorProps) {
  const { t } = useTranslation('statement');
  const form = useRecordForm<Statement>('statement', statement);
  return (
    <>
      <LocalizedField
        form={form}
        name="text"
        label={t('field.text')}
        description={t('help.text')}
        placeholder={t('example.text')}
        multiline
        minRows={2}
      />
      <AssertionFields form={form} />
      <Wording form={form} />
      <About view={view} form={form} />
      <FactSources view={view} table="statement" id={statement.id} />
    </>
  );
}

/** Who opens the sentence: it itself, or the letter; and how it will read. */
function Wording({ form }: { form: RecordForm<Statement> }) {
  const { t } = useTranslation('statement');
  const words = useWords();
  const reword = useCommand('statement.reword');
  const text = useField(form, 'text').value;
  const assertion = useField(form, 'assertion').value;
  const assertedBy = useField(form, 'assertedBy').value;
  const worded = useField(form, 'wordedAs');
  const said = { text, assertion, assertedBy, wordedAs: worded.value };
  const sentence = statementSentence(said, words.language);
  const again = async () => {
    await form.flush();
    const { id, revision } = form.record;
    await reword
      .mutateAsync({ id, revision, assertion })
      .then((saved) => form.receive(saved))
      .catch(() => undefined);
  };
  return (
    <Stack gap={6}>
      {assertion !== 'established' && (
        <Checkbox
          label={t('ownOpening')}
          description={t('help.ownOpening')}
          checked={worded.value !== null}
          onChange={(event) => {
            worded.saver.type(event.currentTarget.checked ? assertion : null);
            worded.saver.leave();
          }}
        />
      )}
      {isMisworded(said) && (
        <Group gap="xs">
          <Text size="sm">{t('misworded', { as: words.value('assertion', worded.value ?? assertion) })}</Text>
          {form.record.origin !== '' && (
            <Button
              size="compact-sm"
              variant="default"
              loading={reword.isPending}
              onClick={() => void again()}
            >
              {t('wordAgain')}
            </Button>
          )}
        </Group>
      )}
      {reword.error !== null && <ErrorMessage error={reword.error} />}
      {sentence !== null && (
        <Text size="sm" c="dimmed" role="status">
          {t('reads', { sentence })}
        </Text>
      )}
    </Stack>
  );
}

/** Which facts the sentence says: when one of them changes, it is to be checked. */
function About({ view, form }: { view: CaseFileView; form: RecordForm<Statement> }) {
  const { t } = useTranslation('statement');
  const words = useWords();
  const tableName = useTableName();
  const { value: bindings, saver } = useField(form, 'bindings');
  const save = (next: Binding[]) => {
    saver.type(next);
    saver.leave();
  };
  const bound = new Set(bindings.map(({ id }) => id));
  const choices = [
    ...view.events.map(({ event }) => ({
      value: `event ${event.id}`,
      label: eventName(event, words),
    })),
    ...view.detentions.map(({ detention }) => ({
      value: `detention ${detention.id}`,
      label: [tableName('detention'), words.text(detention.facility)].filter(Boolean).join(' · '),
    })),
    ...view.remedies.map(({ id, body }) => ({
      value: `remedy ${id}`,
      label: [tableName('remedy'), words.text(body)].filter(Boolean).join(' · '),
    })),
  ].filter(({ value }) => !bound.has(value.split(' ')[1] ?? ''));
  return (
    <Stack gap={4}>
      {bindings.map(({ table, id }) => (
        <Group key={id} gap="xs">
          <Text size="sm">
            {t('about')}{' '}
            <Anchor href={hrefOf(view, table, id)} underline="always">
              {[tableName(table), boundName(view, table, id, words)].filter(Boolean).join(' · ')}
            </Anchor>
          </Text>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => save(bindings.filter((one) => one.id !== id))}
          >
            {t('unbind')}
          </Button>
        </Group>
      ))}
      {choices.length > 0 && (
        <Select
          label={t('bind')}
          description={t('help.bind')}
          data={choices}
          value={null}
          searchable
          onChange={(chosen) => {
            const [table, id] = chosen?.split(' ') ?? [];
            if (table === undefined || id === undefined) return;
            save([...bindings, { table, id, fields: [], withParts: true }]);
          }}
        />
      )}
    </Stack>
  );
}

function hrefOf(view: CaseFileView, table: string, id: string): string {
  if (table === 'person') return `#/people/${id}`;
  return `#/cases/${view.caseFile.id}/${tabOfTable[table] ?? 'overview'}?at=${id}`;
}
