/** New letters from a case: template, languages, addressees; one letter for each addressee in each language. */
import { Button, Checkbox, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages, type Language } from '@shared/language/language.schema';
import type { TemplateId } from '@shared/template/template.schema';
import { useCommandHandler } from '../app/commands';
import { caseInAddress, useGo } from '../app/navigation';
import { CaseSelect } from '../casefile/case-select';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { useWords } from '../ui/words';
import { AboutFields, type About } from './about-fields';
import { FactsChoice } from './facts-choice';
import { AddresseePicker } from './addressee-picker';
import { newLetter } from './new-letter';

/** Stands once in the frame. */
export function NewLetterHost() {
  const asked = newLetter.useAsked();
  const { t } = useTranslation(['letter', 'common']);
  useCommandHandler('letter.new', () => newLetter.open({ caseFileId: caseInAddress() }));
  return (
    <Modal
      opened={asked !== null}
      onClose={newLetter.close}
      title={t('letter:new.title')}
      size={760}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {asked !== null && <NewLetterForm caseFileId={asked.caseFileId} />}
    </Modal>
  );
}

function NewLetterForm(props: { caseFileId: string | null }) {
  const { t } = useTranslation(['letter', 'common']);
  const go = useGo();
  const settings = useRoute('settings.get', {});
  const create = useCommand('letter.createForCase');
  const [caseFileId, setCase] = useState(props.caseFileId);
  const [template, setTemplate] = useState<TemplateId>('urgent-appeal');
  const [chosenLanguages, setLanguages] = useState<Language[]>();
  const [offices, setOffices] = useState<readonly string[]>([]);
  const [about, setAbout] = useState<About>({});
  // The template tells the facts as a lawyer joins them; sentence by sentence they are told only when somebody asks for it.
  const [fromStatements, setFromStatements] = useState(false);
  const written =
    useRoute('template.list', {}).data?.find(({ id }) => id === template)?.languages ?? languages;
  const wished = chosenLanguages ?? [settings.data?.defaultLanguage ?? 'en'];
  const inLanguages = wished.filter((one) => written.includes(one));
  const count = offices.length * inLanguages.length;
  const make = async () => {
    if (caseFileId === null) return;
    const made = await create.mutateAsync({
      caseFileId,
      template,
      languages: inLanguages,
      addressees: offices.map((officeId) => ({ officeId })),
      ...about,
      fromStatements,
    });
    newLetter.close();
    const [first] = made.letters;
    if (first !== undefined) go(`/letters/${first.id}`);
  };
  return (
    <Stack>
      {props.caseFileId === null && (
        <CaseSelect
          label={t('letter:new.case')}
          placeholder={t('letter:new.casePlaceholder')}
          value={caseFileId}
          onChange={setCase}
        />
      )}
      <TemplateChoice value={template} onChange={setTemplate} />
      <LanguageChoice value={inLanguages} written={written} onChange={setLanguages} />
      {caseFileId !== null && (
        <>
          <AboutFields caseFileId={caseFileId} value={about} onChange={setAbout} />
          <FactsChoice caseFileId={caseFileId} value={fromStatements} onChange={setFromStatements} />
          <AddresseePicker
            caseFileId={caseFileId}
            languages={inLanguages}
            value={offices}
            onChange={setOffices}
          />
        </>
      )}
      {create.error !== null && <ErrorMessage error={create.error} />}
      <Group justify="space-between">
        <Text size="sm" c="dimmed" role="status">
          {t('letter:new.count', { count })}
        </Text>
        <Group>
          <Button variant="default" onClick={newLetter.close}>
            {t('common:cancel')}
          </Button>
          <Button
            disabled={caseFileId === null || count === 0}
            loading={create.isPending}
            onClick={() => void make().catch(() => undefined)}
          >
            {t('letter:new.create', { count })}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

interface LanguageChoiceProps {
  value: readonly Language[];
  /** In which the template is written. */
  written: readonly Language[];
  onChange: (languages: Language[]) => void;
}

/** A language that the template lacks cannot be chosen, and it is said which ones it has. */
function LanguageChoice({ value, written, onChange }: LanguageChoiceProps) {
  const { t } = useTranslation(['letter', 'common']);
  const names = written.map((one) => t(`common:language.${one}`)).join(', ');
  return (
    <Checkbox.Group
      label={t('letter:new.languages')}
      description={
        written.length === languages.length ? undefined : t('letter:new.writtenIn', { languages: names })
      }
      value={[...value]}
      onChange={(values) => onChange(languages.filter((one) => values.includes(one)))}
    >
      <Group mt={4}>
        {languages.map((one) => (
          <Checkbox
            key={one}
            value={one}
            label={t(`common:language.${one}`)}
            disabled={!written.includes(one)}
          />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

function TemplateChoice(props: { value: TemplateId; onChange: (id: TemplateId) => void }) {
  const { t } = useTranslation('letter');
  const words = useWords();
  const templates = useRoute('template.list', {});
  const chosen = templates.data?.find(({ id }) => id === props.value);
  const advice = chosen === undefined ? '' : words.text(chosen.advice);
  return (
    <Radio.Group label={t('new.template')} value={props.value} onChange={(value) => props.onChange(value)}>
      <Stack gap="xs" mt={4}>
        {templates.data?.map(({ id, names, descriptions }) => (
          <Radio key={id} value={id} label={words.text(names)} description={words.text(descriptions)} />
        ))}
        {advice !== '' && (
          <Text size="xs" c="dimmed">
            {advice}
          </Text>
        )}
      </Stack>
    </Radio.Group>
  );
}
