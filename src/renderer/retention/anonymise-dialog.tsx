/** Says exactly what goes, what stays and what is out of reach, and asks for the number of the case. */
import { Button, List, Loader, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFile } from '@shared/casefile/casefile.schema';
import { enoughAlike, type AnonymisePreview } from '@shared/retention/retention.schema';
import { useTableName } from '../journal/table-name';
import { useForgetRead } from '../ipc/use-forget-read';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { personName } from '../person/person-words';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';
import { useWords } from '../ui/words';

interface AnonymiseDialogProps {
  caseFile: CaseFile;
  onClose: () => void;
}

export function AnonymiseDialog({ caseFile, onClose }: AnonymiseDialogProps) {
  const { t } = useTranslation('retention');
  const preview = useRoute('retention.preview', { caseFileId: caseFile.id });
  const anonymise = useCommand('retention.anonymise');
  const forgetRead = useForgetRead();
  const [number, setNumber] = useState('');
  const ready = number.trim() === caseFile.number;
  const done = () => {
    onClose();
    forgetRead('retention.preview');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) anonymise.mutate({ caseFileId: caseFile.id, number }, { onSuccess: done });
  };
  return (
    <Dialog size="lg" onClose={onClose} title={t('retention:anonymise.title', { number: caseFile.number })}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {preview.error !== null && <ErrorMessage error={preview.error} />}
          {preview.data === undefined ? <Loader size="sm" /> : <Account of={preview.data} />}
          <TextInput
            label={t('retention:anonymise.number', { number: caseFile.number })}
            autoComplete="off"
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          {anonymise.error !== null && <ErrorMessage error={anonymise.error} />}
          <FormFoot onCancel={onClose} focusCancel>
            <Button
              type="submit"
              color="red"
              disabled={!ready || preview.data === undefined}
              loading={anonymise.isPending}
            >
              {t('retention:anonymise.action')}
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Dialog>
  );
}

function Account({ of: { persons, emptied, gone, files, papers, alike } }: { of: AnonymisePreview }) {
  const { t } = useTranslation('retention');
  const words = useWords();
  const tableName = useTableName();
  const counted = (list: AnonymisePreview['gone']) =>
    list.map(({ table, count }) => t('anonymise.counted', { what: tableName(table), count })).join(', ');
  const nameOf = (person: AnonymisePreview['persons'][number]) => personName(person, words.language);
  const leaving = persons.filter(({ cases }) => cases.length === 0).map(nameOf);
  const megabytes = words.number(Math.ceil(files.bytes / 1_000_000));
  return (
    <>
      <Part title={t('anonymise.goes')}>
        {leaving.length > 0 && <List.Item>{t('anonymise.persons', { names: leaving.join(', ') })}</List.Item>}
        {files.count > 0 && <List.Item>{t('anonymise.files', { count: files.count, megabytes })}</List.Item>}
        {gone.length > 0 && <List.Item>{t('anonymise.gone', { what: counted(gone) })}</List.Item>}
        <List.Item>{t('anonymise.texts', { what: counted(emptied) })}</List.Item>
        {papers.signatories > 0 && (
          <List.Item>{t('anonymise.signatories', { count: papers.signatories })}</List.Item>
        )}
        <List.Item>{t('anonymise.history')}</List.Item>
      </Part>
      <Part title={t('anonymise.stays')}>
        <List.Item>{t('anonymise.numbers')}</List.Item>
        {persons
          .filter(({ cases }) => cases.length > 0)
          .map((person) => (
            <List.Item key={person.id}>
              {t('anonymise.shared', { name: nameOf(person), cases: person.cases.join(', ') })}
            </List.Item>
          ))}
        {alike < enoughAlike && <List.Item>{t('anonymise.alike', { count: alike })}</List.Item>}
      </Part>
      <Part title={t('anonymise.elsewhere')}>
        <List.Item>{t('anonymise.backups')}</List.Item>
        <List.Item>
          {t('anonymise.papers', {
            letters: words.number(papers.letters),
            dossiers: words.number(papers.dossiers),
            forms: words.number(papers.forms),
          })}
        </List.Item>
      </Part>
      <Text size="sm" fw={600}>
        {t('anonymise.noUndo')}
      </Text>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <Title order={3} size="sm" mb={4}>
        {title}
      </Title>
      <List size="sm" spacing={2}>
        {children}
      </List>
    </div>
  );
}
