/** A new form of a case: which one, in which of its languages, about whom. */
import { Button, Group, Radio, Select, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { Language } from '@shared/language/language.schema';
import { fullName } from '@shared/letter/person-name.rules';
import { formGroups } from '@shared/submission/form.schema';
import type { FormLine } from '@shared/submission/submission.schema';
import type { z } from 'zod';
import { useGo } from '../app/navigation';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { DialogFoot } from '../ui/dialog-foot';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { useFormWords } from './use-words-of';

type Line = z.infer<typeof FormLine>;

export function NewFormButton({ view }: { view: CaseFileView }) {
  const { t } = useTranslation(['submission', 'common']);
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened(true)}>
        {t('submission:new.title')}
      </Button>
      <Dialog opened={opened} onClose={close} title={t('submission:new.title')} size={680}>
        {opened && <Choice view={view} onClose={close} />}
      </Dialog>
    </>
  );
}

function Choice({ view, onClose }: { view: CaseFileView; onClose: () => void }) {
  const { t } = useTranslation(['submission', 'common']);
  const go = useGo();
  const forms = useRoute('submission.forms', {});
  const settings = useRoute('settings.get', {});
  const create = useCommand('submission.create');
  const [formId, setForm] = useState<string | null>(null);
  const [asked, setLanguage] = useState<Language | null>(null);
  const [personId, setPerson] = useState(
    view.persons.find(({ link }) => link.role === 'subject')?.person.id ?? null,
  );
  const form = forms.data?.find(({ id }) => id === formId);
  const usual = asked ?? settings.data?.defaultLanguage ?? 'en';
  const language = form === undefined || form.languages.includes(usual) ? usual : (form.languages[0] ?? 'en');
  const make = async () => {
    if (form === undefined) return;
    const input = { caseFileId: view.caseFile.id, formId: form.id, language, personId };
    const { id } = await create.mutateAsync(input);
    onClose();
    go(`/forms/${id}`);
  };
  return (
    <Stack>
      <Forms forms={forms.data ?? []} value={formId} onChange={setForm} />
      <Group grow align="flex-start">
        <Select
          label={t('submission:new.language')}
          description={form === undefined ? undefined : t('submission:new.accepted')}
          data={(form?.languages ?? [usual]).map((value) => ({
            value,
            label: t(`common:language.${value}`),
          }))}
          value={language}
          allowDeselect={false}
          onChange={(value) => setLanguage(Language.parse(value))}
        />
        <Select
          label={t('submission:field.personId')}
          data={view.persons.map(({ person: { id, names, codeName } }) => ({
            value: id,
            label: (names[0] === undefined ? codeName : fullName(names[0])) || '–',
          }))}
          value={personId}
          clearable
          onChange={setPerson}
        />
      </Group>
      {create.error !== null && <ErrorMessage error={create.error} />}
      <DialogFoot>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button
          disabled={form === undefined}
          loading={create.isPending}
          onClick={() => void make().catch(() => undefined)}
        >
          {t('submission:new.create')}
        </Button>
      </DialogFoot>
    </Stack>
  );
}

interface FormsProps {
  readonly forms: readonly Line[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
}

function Forms({ forms, value, onChange }: FormsProps) {
  const { t } = useTranslation('submission');
  const say = useFormWords();
  return (
    <Radio.Group label={t('new.form')} value={value} onChange={onChange}>
      <Stack gap="sm" mt={4}>
        {formGroups
          .filter((group) => forms.some((form) => form.group === group))
          .map((group) => (
            <Stack key={group} gap={6}>
              <Text size="xs" fw={600} c="dimmed">
                {t(`group.${group}`)}
              </Text>
              {forms
                .filter((form) => form.group === group)
                .map(({ id, names, descriptions }) => (
                  <Radio key={id} value={id} label={say(names)} description={say(descriptions)} />
                ))}
            </Stack>
          ))}
      </Stack>
    </Radio.Group>
  );
}
