/** Below a document: what it is a translation or a redacted version of, and which of it there are. */
import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DocumentEntry } from '@shared/document/document.schema';

interface DocumentLinksProps {
  document: DocumentEntry;
  others: readonly DocumentEntry[];
}

export function DocumentLinks({ document, others }: DocumentLinksProps) {
  const { t } = useTranslation(['document', 'evidence']);
  const { id, translationOfId, redactionOfId } = document;
  const links = others.flatMap((other) => [
    ...(other.id === translationOfId ? [{ other, text: t('document:linked.translationOf') }] : []),
    ...(other.id === redactionOfId ? [{ other, text: t('document:linked.redactionOf') }] : []),
    ...(other.translationOfId === id ? [{ other, text: t('document:linked.translatedIn') }] : []),
    ...(other.redactionOfId === id ? [{ other, text: t('document:linked.redactedIn') }] : []),
  ]);
  return links.map(({ other, text }) => (
    <Text key={`${text} ${other.id}`} size="xs" c="dimmed">
      {text}{' '}
      <Anchor href={`#/cases/${other.caseFileId}/documents?at=${other.id}`} size="xs">
        {[
          other.exhibitNumber === null ? '' : t('evidence:exhibit', { number: other.exhibitNumber }),
          other.title || t('document:untitled'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Anchor>
    </Text>
  ));
}
