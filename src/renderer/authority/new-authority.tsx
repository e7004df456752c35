import { Button, Select, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { copyOffice, emptyForms } from '@shared/authority/office-forms.rules';
import { officeKinds, type OfficeKind, type OfficeWithHolders } from '@shared/authority/office.schema';
import { useGo } from '../app/navigation';
import { useCommand } from '../ipc/useCommand';
import { CountrySelect } from '../ui/country-select';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';
import { useAuthorityWords } from './authority-words';

interface NewAuthorityProps {
  opened: boolean;
  lines: readonly OfficeWithHolders[];
  onClose: () => void;
}

/** A new office, empty or as a copy of one whose wording is known. */
export function NewAuthority({ opened, lines, onClose }: NewAuthorityProps) {
  const { t } = useTranslation('authority');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('authority:new.action')}>
      <NewAuthorityForm lines={lines} onClose={onClose} />
    </Dialog>
  );
}

function NewAuthorityForm({ lines, onClose }: Omit<NewAuthorityProps, 'opened'>) {
  const { t } = useTranslation('authority');
  const words = useAuthorityWords();
  const go = useGo();
  const create = useCommand('office.create');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<OfficeKind>('other');
  const [country, setCountry] = useState<string | null>(() => commonCountry(lines));
  const [modelId, setModelId] = useState<string | null>(null);
  const model = lines.find(({ office }) => office.id === modelId)?.office;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const forms = { ...model?.forms };
    const own = forms[words.language] ?? emptyForms();
    forms[words.language] = {
      ...own,
      verified: false,
      body: { nominative: name.trim(), genitive: '', dative: '' },
    };
    create.mutate(
      { ...(model === undefined ? {} : copyOffice(model)), kind, country, forms },
      { onSuccess: ({ id }) => go(`/authorities/${id}`) },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          data-autofocus
          required
          label={t('authority:new.name')}
          description={t('authority:new.nameHint')}
          maxLength={500}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t('authority:new.model')}
          description={t('authority:new.modelHint')}
          data={lines.map(({ office }) => ({ value: office.id, label: words.office(office) }))}
          value={modelId}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('authority:new.noModel') }}
          onChange={(id) => {
            setModelId(id);
            const chosen = lines.find(({ office }) => office.id === id)?.office;
            if (chosen === undefined) return;
            setKind(chosen.kind);
            setCountry(chosen.country);
          }}
        />
        <Select
          label={t('authority:facts.kind')}
          data={words.kinds}
          value={kind}
          allowDeselect={false}
          onChange={(value) => setKind(officeKinds.find((one) => one === value) ?? 'other')}
        />
        <CountrySelect label={t('authority:facts.country')} value={country} onChange={setCountry} />
        {create.error !== null && <ErrorMessage error={create.error} />}
        <FormFoot onCancel={onClose}>
          <Button type="submit" disabled={name.trim() === ''} loading={create.isPending}>
            {t('authority:new.create')}
          </Button>
        </FormFoot>
      </Stack>
    </form>
  );
}

/** Most vaults write to one country. */
function commonCountry(lines: readonly OfficeWithHolders[]): string | null {
  const countries = new Set(lines.map(({ office }) => office.country));
  const [only = null] = countries;
  return countries.size === 1 ? only : null;
}
