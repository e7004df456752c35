/** Every Russian case form of a name on one card: suggested, corrected and confirmed once, used by all letters. */
import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Gender } from '@shared/language/language.schema';
import { fullName, lacksPatronymic } from '@shared/language/person-name.rules';
import { NameInflections, type PersonName } from '@shared/person/person.schema';
import { useRoute } from '../ipc/useRoute';
import { useKeptAnswers } from '../ui/kept-answers';
import { RestoredMark } from '../ui/restored-mark';
import { HelpMark, WithHelp } from '../ui/with-help';
import { reads } from '../user/read-only';
import classes from './person.module.css';

const cases = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;
const help = { name: 'personName' };
const noForms = { genitive: '', dative: '', accusative: '', instrumental: '', prepositional: '' };

/** What stands on the card and is not confirmed, with the spelling that it was written for. */
const Edited = z.object({ of: z.string(), forms: NameInflections.nullable() });
const nothingEdited: z.infer<typeof Edited> = { of: '', forms: null };

interface RussianFormsProps {
  /** Under which the vault keeps what is half written. */
  draftKey: string;
  name: PersonName;
  gender: Gender | null;
  onSave: (inflections: NameInflections) => void;
}

export function RussianForms({ draftKey, name, gender, onSave }: RussianFormsProps) {
  const { t } = useTranslation(['person', 'common']);
  const { given, patronymic, family, inflections } = name;
  const suggested = useRoute(
    'person.suggestInflections',
    { name: { given, patronymic, family }, gender },
    { enabled: family.trim() !== '' || given.trim() !== '' },
  );
  const { answers, change, forget, restored } = useKeptAnswers(draftKey, Edited, nothingEdited);
  const spelling = fullName(name, true);
  // What was written for another spelling is of no use for this one.
  const edited = answers.of === spelling ? answers.forms : null;
  const [open, setOpen] = useState(false);
  const confirmed = inflections?.confirmed === true;
  const incomplete = confirmed && cases.some((one) => lacksPatronymic(name, inflections[one]));
  // Forms that were confirmed for an older spelling give way to fresh suggestions.
  const stored = confirmed
    ? withPatronymic(name, inflections, suggested.data)
    : (suggested.data ?? inflections);
  const forms = edited ?? stored ?? { ...noForms, confirmed: false };
  if (confirmed && !incomplete && edited === null && !open) {
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
    change(nothingEdited);
    forget();
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
      {incomplete && (
        <Text size="xs" fw={600} role="status">
          {t('forms.incomplete')}
        </Text>
      )}
      <RestoredMark restored={restored && edited !== null} />
      <WithHelp form={help} name="inflections" label={t('forms.title')} own>
        <div className={classes['grid']}>
          <TextInput label={t('forms.nominative')} value={spelling} lang="ru" readOnly />
          {cases.map((one) => (
            <TextInput
              key={one}
              lang="ru"
              label={t(`forms.${one}`)}
              description={t(`forms.${one}Use`)}
              inputWrapperOrder={['label', 'input', 'description']}
              value={forms[one]}
              onChange={(event) =>
                change({ of: spelling, forms: { ...forms, [one]: event.currentTarget.value } })
              }
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

/** Confirmed forms as they are; one that lost the patronymic as it is suggested now. */
function withPatronymic(
  name: PersonName,
  confirmed: NameInflections,
  suggested: NameInflections | null | undefined,
): NameInflections {
  const mended = cases.map((one) => {
    const form = confirmed[one];
    return [one, lacksPatronymic(name, form) ? (suggested?.[one] ?? form) : form] as const;
  });
  return { ...confirmed, ...Object.fromEntries(mended) };
}
