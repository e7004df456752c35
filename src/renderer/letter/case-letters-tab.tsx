/** The letters of a case, appeal by appeal. */
import { Group, Loader, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { LetterLine } from '@shared/letter/letter.schema';
import { useGo } from '../app/navigation';
import { useRoute } from '../ipc/useRoute';
import { EmptyState } from '../ui/empty-state';
import { ErrorMessage } from '../ui/error-message';
import { useMoments } from '../ui/moments';
import { SectionCard } from '../ui/section-card';
import { letterDay } from './letter-day';
import { LetterTable } from './letter-table';
import { NewLetterButton } from './new-letter-button';

export function CaseLettersTab({ view }: { view: CaseFileView }) {
  const { t } = useTranslation('letter');
  const go = useGo();
  const moments = useMoments();
  const { id } = view.caseFile;
  const letters = useRoute('letter.listOfCase', { caseFileId: id });
  if (letters.error !== null)
    return <ErrorMessage error={letters.error} onRetry={() => void letters.refetch()} />;
  if (letters.data === undefined) return <Loader size="sm" />;
  if (letters.data.length === 0) {
    return (
      <EmptyState
        title={t('list.emptyTitle')}
        text={t('list.emptyText')}
        action={<NewLetterButton caseFileId={id} />}
      />
    );
  }
  const appeals = byAppeal(letters.data);
  const titles = distinct(
    appeals.map((lines) =>
      t('case.appeal', {
        day: moments.day(Math.min(...lines.map((line) => letterDay(line, line.createdAt)))),
      }),
    ),
  );
  return (
    <Stack gap="lg">
      <Group justify="flex-end">
        <NewLetterButton caseFileId={id} />
      </Group>
      {appeals.map((lines, index) => (
        <SectionCard key={lines[0].appealId} title={titles[index] ?? ''}>
          <LetterTable lines={lines} onOpen={(line) => go(`/letters/${line.id}`)} />
        </SectionCard>
      ))}
    </Stack>
  );
}

type Appeal = readonly [LetterLine, ...LetterLine[]];

/** The appeal that was worked on last comes first, as its letters do. */
function byAppeal(lines: readonly LetterLine[]): Appeal[] {
  const ids = [...new Set(lines.map(({ appealId }) => appealId))];
  return ids.flatMap((id): Appeal[] => {
    const [first, ...rest] = lines.filter(({ appealId }) => appealId === id);
    return first === undefined ? [] : [[first, ...rest]];
  });
}

/** Several of one day are numbered, the first one first, so that they can be told apart by ear too. */
function distinct(titles: readonly string[]): string[] {
  return titles.map((title, index) => {
    const earlier = titles.slice(index + 1).filter((other) => other === title).length;
    return titles.indexOf(title) === titles.lastIndexOf(title) ? title : `${title} (${earlier + 1})`;
  });
}
