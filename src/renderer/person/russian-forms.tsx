/** Every Russian case form of a name on one card: suggested, corrected and confirmed once, used by all letters. */
import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Gender } from '@shared/language/language.schema';
import { fullName } from '@shared/language/person-name.rules';
import type { NameInflections, PersonName } from '@shared/person/person.schema';
import { useRoute } from '../ipc/useRoute';
import { HelpMark, WithHelp } from '../ui/with-help';
import { reads } from '../user/read-only';
import classes from './person.module.css';

const cases = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;
const help = { name: 'personName' };
const noForms = { genitive: '', dative: '', accusative: '', instrumental: '', prepositional: '' };

interface RussianFormsProps {
  name: PersonName;
  gender: Gender | null;
  onSave: (inflections: NameInflections) => void;
}

export function RussianForms({ name, gender, onSave }: RussianFormsProps) {
  const { t } = useTranslation('person');
  const { given, patronymic, family, inflections } = name;
  const suggested = useRoute(
    'person.suggestInflections',
    { name: { given, patronymic, family }, gender },
    { enabled: family.trim() !== '' || given.trim() !== '' },
  );
  const [edited, setEdited] = useState<NameInflections | null>(null);
  const [open, setOpen] = useState(false);
  const confirmed = inflections?.confirmed === true;
  // Forms that were confirmed for an older spelling give way to fresh suggestions.
  const stored = confirmed ? inflections : (suggested.data ?? inflections);
  const forms = edited ?? stored ?? { ...noForms, confirmed: false };
  if (confirmed && !open) {
    return (
      <Group gap="xs">
        <IconCheck size={14} aria-hidden />
        <Text size="xs">{t('forms.confirmed', { dative: inflections.dative })}</Text>
        <Button {...reads} size="compact-xs" variant="default" onClick={() => setOpen(true)}>
          {t('forms.show')}
        </Button>
      </Group>
    );
  }
  const confirm = () => {
    onSave({ ...forms, confirmed: true });
    setEdited(null);
    setOpen(false);
  };
  return (
    <div className={classes['forms']} role="group" aria-label={t('forms.title')}>
      <Text size="sm" fw={600}>
        {t('forms.title')} <HelpMark form={help} name="inflections" label={t('forms.title')} />
      </Text>
      <Text size="xs" c="dimmed">
        {t(`forms.${gender === null ? 'helpGender' : suggested.data === null ? 'helpByHand' : 'help'}`)}
      </Text>
      <WithHelp form={help} name="inflections" label={t('forms.title')} own>
        <div className={classes['grid']}>
          <TextInput label={t('forms.nominative')} value={fullName(name, true)} lang="ru" readOnly />
          {cases.map((one) => (
            <TextInput
              key={one}
              lang="ru"
              label={t(`forms.${one}`)}
              description={t(`forms.${one}Use`)}
              inputWrapperOrder={['label', 'input', 'description']}
              value={forms[one]}
              onChange={(event) => setEdited({ ...forms, [one]: event.currentTarget.value })}
            />
          ))}
        </div>
      </WithHelp>
      <Group>
        <Button size="compact-sm" onClick={confirm} disabled={cases.some((one) => forms[one].trim() === '')}>
          {t('forms.confirm')}
        </Button>
      </Group>
    </div>
  );
}
