/** What becomes of a case that is closed: kept until a day, with a reason, or kept as numbers without the person. */
import { Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFile } from '@shared/casefile/casefile.schema';
import { datePoint } from '@shared/dates/partial-date.schema';
import { useRoute } from '../ipc/useRoute';
import { useMoments } from '../ui/moments';
import { SectionCard } from '../ui/section-card';
import { useWords } from '../ui/words';
import { AnonymiseDialog } from './anonymise-dialog';
import { KeepDialog } from './keep-dialog';
import { MayButton } from '../user/may-button';

export function Keeping({ caseFile }: { caseFile: CaseFile }) {
  const { t } = useTranslation('retention');
  const words = useWords();
  const moments = useMoments();
  const [asking, setAsking] = useState<'keep' | 'anonymise' | null>(null);
  const status = caseFile.statusHistory.at(-1)?.status;
  const isClosed = status === 'closed' || status === 'archived';
  const { data } = useRoute('retention.ofCase', { caseFileId: caseFile.id });
  if (data === undefined || (!isClosed && data === null)) return null;
  if (data?.anonymisedAt) {
    return (
      <SectionCard title={t('title')}>
        <Text size="sm">{t('anonymised', { day: moments.day(data.anonymisedAt) })}</Text>
      </SectionCard>
    );
  }
  const kept = data?.keepUntil
    ? t('keptUntil', { day: words.date(datePoint(data.keepUntil)), reason: data.reason })
    : t('undecided');
  return (
    <SectionCard title={t('title')}>
      <Text size="sm">{kept}</Text>
      {isClosed && (
        <Group gap="xs">
          <MayButton route="retention.keep" size="xs" variant="default" onClick={() => setAsking('keep')}>
            {t('keep.open')}
          </MayButton>
          <MayButton
            route="retention.anonymise"
            size="xs"
            variant="default"
            onClick={() => setAsking('anonymise')}
          >
            {t('anonymise.open')}
          </MayButton>
        </Group>
      )}
      {asking === 'keep' && <KeepDialog caseFileId={caseFile.id} onClose={() => setAsking(null)} />}
      {asking === 'anonymise' && <AnonymiseDialog caseFile={caseFile} onClose={() => setAsking(null)} />}
    </SectionCard>
  );
}
