/** What the writer of a letter confirms before it is issued, and the note that stands where the template is chosen. */
import { Button, Stack, Textarea, TextInput, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WordingEditorProps } from './wording-editor';

export function ChecksEditor({ wording, onChange, onLeave, readOnly }: WordingEditorProps) {
  const { t } = useTranslation('template');
  const { checks } = wording;
  return (
    <section aria-label={t('checks.title')}>
      <Title order={2} size="h3">
        {t('checks.title')}
      </Title>
      <Stack gap="xs">
        {checks.map((check, index) => (
          <TextInput
            // oxlint-disable-next-line react/no-array-index-key -- a check is what stands at its place
            key={index}
            aria-label={t('checks.name', { number: index + 1 })}
            value={check}
            maxLength={500}
            readOnly={readOnly}
            onChange={(event) =>
              onChange({ ...wording, checks: checks.with(index, event.currentTarget.value) })
            }
            onBlur={() => {
              if (check.trim() === '') onChange({ ...wording, checks: checks.toSpliced(index, 1) });
              onLeave();
            }}
          />
        ))}
        {!readOnly && (
          <Button
            size="compact-sm"
            variant="subtle"
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onChange({ ...wording, checks: [...checks, '…'] })}
          >
            {t('checks.add')}
          </Button>
        )}
        <Textarea
          label={t('description')}
          autosize
          maxLength={1000}
          value={wording.description}
          readOnly={readOnly}
          onChange={(event) => onChange({ ...wording, description: event.currentTarget.value })}
          onBlur={onLeave}
        />
        <Textarea
          label={t('advice')}
          autosize
          minRows={2}
          maxLength={2000}
          value={wording.advice}
          readOnly={readOnly}
          onChange={(event) => onChange({ ...wording, advice: event.currentTarget.value })}
          onBlur={onLeave}
        />
      </Stack>
    </section>
  );
}
