/** How far the form is, and each gap with the way to it. */
import { Anchor, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { itemsOf } from '@shared/submission/form.schema';
import type { SubmissionView } from '@shared/submission/submission.schema';
import { useFormWords } from './use-words-of';

export function questionId(item: string): string {
  return `question-${item}`;
}

export function Missing({ view }: { view: SubmissionView }) {
  const { t } = useTranslation('submission');
  const say = useFormWords();
  const { percent, missing } = view.completeness;
  const byId = new Map(itemsOf(view.form).map((item) => [item.id, item]));
  const show = (id: string) => {
    const place = document.getElementById(questionId(id));
    place?.scrollIntoView({ block: 'start' });
    place?.focus({ preventScroll: true });
  };
  return (
    <Stack gap={6} role="status">
      <Text size="sm" fw={600}>
        {missing.length === 0 ? t('complete', { percent }) : t('missing', { percent, count: missing.length })}
      </Text>
      <Progress value={percent} size={4} aria-label={t('meter')} />
      {missing.map(({ id, required }) => {
        const item = byId.get(id);
        if (item === undefined) return null;
        return (
          <Text size="sm" key={id}>
            <Anchor component="button" type="button" size="sm" ta="start" onClick={() => show(id)}>
              {say(item.label)}
            </Anchor>
            {required && ` – ${t('required')}`}
          </Text>
        );
      })}
      {view.leftOut > 0 && (
        <Text size="xs" c="dimmed">
          {t('leftOut', { count: view.leftOut })}
        </Text>
      )}
    </Stack>
  );
}
