/** Who is told the outcome in which language, before a message is made; from what is missing a way leads to it. */
import { Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CampaignView, OutcomeReaders } from '@shared/campaign/campaign.schema';
import { borrowedFor } from '@shared/campaign/outcome-language.rules';
import type { DocumentLanguage } from '@shared/language/language.schema';
import { TextButton } from '../ui/text-button';
import { useWords } from '../ui/words';

type Readers = OutcomeReaders['readers'][number];

interface OutcomeLanguagesProps {
  view: CampaignView;
  /** Only those who would read it in another language. */
  borrowedOnly?: boolean;
  onWriteText: (language: DocumentLanguage) => void;
  onWriteTitle: () => void;
}

/** The languages whose readers would read text or subject in another. */
export function borrowedLanguages({ campaign, outcome }: CampaignView): DocumentLanguage[] {
  const borrowed = outcome.readers.flatMap((one) => borrowedFor(one, campaign.sourceLanguage) ?? []);
  return [...new Set(borrowed)];
}

export function OutcomeLanguages({ view, borrowedOnly = false, ...ways }: OutcomeLanguagesProps) {
  const { t } = useTranslation('campaign');
  const { sourceLanguage } = view.campaign;
  const shown = view.outcome.readers.filter(
    (one) => !borrowedOnly || borrowedFor(one, sourceLanguage) !== null,
  );
  if (shown.length === 0) return null;
  return (
    <Table verticalSpacing={6} aria-label={t('outcome.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('outcome.asked')}</Table.Th>
          <Table.Th scope="col">{t('outcome.signatories')}</Table.Th>
          <Table.Th scope="col">{t('outcome.text')}</Table.Th>
          <Table.Th scope="col">{t('outcome.subject')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {shown.map((one) => (
          <LanguageRow key={one.language ?? ''} readers={one} source={sourceLanguage} {...ways} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function LanguageRow(props: {
  readers: Readers;
  source: DocumentLanguage;
  onWriteText: (language: DocumentLanguage) => void;
  onWriteTitle: () => void;
}) {
  const { t } = useTranslation(['campaign', 'common']);
  const words = useWords();
  const { language, count, text, subject } = props.readers;
  const wished = language ?? props.source;
  const name = t(`common:language.${wished}`);
  return (
    <Table.Tr>
      <Table.Td>{language === null ? t('campaign:outcome.unknown') : name}</Table.Td>
      <Table.Td>{words.number(count)}</Table.Td>
      <Table.Td>
        <Got language={text} wished={wished} />
        {text !== wished && (
          <TextButton onClick={() => props.onWriteText(wished)}>
            {t('campaign:outcome.writeText', { language: name })}
          </TextButton>
        )}
      </Table.Td>
      <Table.Td>
        <Got language={subject} wished={wished} />
        {subject !== wished && (
          <TextButton onClick={props.onWriteTitle}>
            {t('campaign:outcome.writeTitle', { language: name })}
          </TextButton>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** The language of what they get; marked where it is another than theirs. */
function Got({ language, wished }: { language: DocumentLanguage | null; wished: DocumentLanguage }) {
  const { t } = useTranslation(['campaign', 'common']);
  const said = language === null ? t('campaign:outcome.none') : t(`common:language.${language}`);
  if (language === wished) return said;
  return (
    <Text size="sm" fw={600}>
      <IconAlertTriangle size={14} aria-hidden /> {said}
    </Text>
  );
}
