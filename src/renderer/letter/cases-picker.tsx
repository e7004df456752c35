/** The cases that letters are about, several at once: found by words, ticked, kept while another search goes on. */
import { Checkbox, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostAtOnce } from '@shared/letter/letter-batch.schema';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { TextButton } from '../ui/text-button';
import { useWords } from '../ui/words';

interface CasesPickerProps {
  value: readonly string[];
  onChange: (ids: string[]) => void;
}

/** More are found by typing. */
const shownAtOnce = 100;

export function CasesPicker({ value, onChange }: CasesPickerProps) {
  const { t } = useTranslation('letter');
  const words = useWords();
  const [search, setSearch] = useState('');
  const cases = useRoute('casefile.list', { text: search, limit: shownAtOnce });
  const lines = cases.data?.lines ?? [];
  const unticked = lines.filter(({ id }) => !value.includes(id)).map(({ id }) => id);
  const toggle = (id: string) =>
    onChange(value.includes(id) ? value.filter((one) => one !== id) : [...value, id]);
  return (
    <Stack gap="xs" role="group" aria-label={t('new.cases')}>
      <TextInput
        type="search"
        label={t('new.cases')}
        placeholder={t('new.searchCase')}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {cases.error !== null && <ErrorMessage error={cases.error} />}
      <ScrollArea.Autosize mah={220} type="auto" offsetScrollbars viewportProps={{ tabIndex: -1 }}>
        <Stack gap={6}>
          {lines.map(({ id, number, titles }) => (
            <Checkbox
              key={id}
              checked={value.includes(id)}
              onChange={() => toggle(id)}
              label={[number, words.text(titles)].filter(Boolean).join(' · ')}
            />
          ))}
        </Stack>
      </ScrollArea.Autosize>
      <Text size="xs" c="dimmed">
        {t('new.casesTicked', { count: value.length })}
        {unticked.length > 0 && value.length + unticked.length <= mostAtOnce && (
          <>
            {' · '}
            <TextButton onClick={() => onChange([...value, ...unticked])}>
              {t('new.tickFound', { count: unticked.length })}
            </TextButton>
          </>
        )}
      </Text>
    </Stack>
  );
}
