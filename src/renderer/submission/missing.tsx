/** How far the form is, and each gap with the way to it. */
import { Anchor, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '@shared/submission/submission.schema';
import { useFormWords } from './use-words-of';

export function questionId(item: string): string {
  return `question-${item}`;
}

export function Missing({ view }: { view: SubmissionView }) {
  const { t } = useTranslation('submission');
  const say = useFormWords();
  const { percent, missing } = view.completeness;
  const gaps = view.form.sections
    .map(({ id, heading, items }) => ({
      id,
      heading,
      items: items.flatMap((item) =>
        missing.filter((gap) => gap.id === item.id).map((gap) => ({ ...gap, item })),
      ),
    }))
    .filter(({ items }) => items.length > 0);
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
      {/* Bodies number their questions anew in each section: without its heading "2." says nothing. */}
      {gaps.map(({ id, heading, items }) => (
        <Stack gap={6} key={id}>
          {view.form.sections.length > 1 && (
            <Text size="xs" c="dimmed">
              {say(heading)}
            </Text>
          )}
          {items.map(({ item, required }) => (
            <Text size="sm" key={item.id}>
              <Anchor component="button" type="button" size="sm" ta="start" onClick={() => show(item.id)}>
                {say(item.label)}
              </Anchor>
              {required && ` – ${t('required')}`}
            </Text>
          ))}
        </Stack>
      ))}
      {view.leftOut > 0 && (
        <Text size="xs" c="dimmed">
          {t('leftOut', { count: view.leftOut })}
        </Text>
      )}
    </Stack>
  );
}
