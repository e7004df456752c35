/** What a new letter is made from: case, addressees, kind, languages. */
import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Office } from '@shared/authority/office.schema';
import { languages, type Language } from '@shared/language/language.schema';
import type { NewLetters } from '@shared/letter/letter-batch.schema';
import type { TemplateId } from '@shared/template/template.schema';
import { CaseSelect } from '../casefile/case-select';
import { useRoute } from '../ipc/useRoute';
import { AboutFields, type About } from './about-fields';
import { AddresseePicker } from './addressee-picker';
import { CasesPicker } from './cases-picker';
import { FactsChoice } from './facts-choice';
import { LanguageChoice } from './language-choice';
import type { NewLetterAsk } from './new-letter';
import { useOfficeName } from './office-name';
import { TemplateChoice } from './template-choice';

export function useNewLetters(asked: NewLetterAsk) {
  const settings = useRoute('settings.get', {});
  const [caseFileIds, setCases] = useState<readonly string[]>(asked.caseFileIds ?? []);
  const [offices, setOffices] = useState<readonly string[]>(
    asked.officeId === undefined ? [] : [asked.officeId],
  );
  const [template, setTemplate] = useState<TemplateId>('urgent-appeal');
  const [chosenLanguages, setLanguages] = useState<readonly Language[]>();
  const [about, setAbout] = useState<About>({});
  // The template tells the facts as a lawyer joins them; sentence by sentence they are told only when somebody asks for it.
  const [fromStatements, setFromStatements] = useState(false);
  const written =
    useRoute('template.list', {}).data?.find(({ id }) => id === template)?.languages ?? languages;
  const wished = chosenLanguages ?? [settings.data?.defaultLanguage ?? 'en'];
  const inLanguages = wished.filter((one) => written.includes(one));
  const count = caseFileIds.length * offices.length * inLanguages.length;
  const ofOne = caseFileIds.length === 1 ? { ...about, fromStatements } : {};
  const addressees = offices.map((officeId) => ({ officeId }));
  const input: NewLetters | null =
    count === 0
      ? null
      : { caseFileIds: [...caseFileIds], template, languages: inLanguages, addressees, ...ofOne };
  return {
    input,
    count,
    caseFileIds,
    setCases,
    offices,
    setOffices,
    template,
    setTemplate,
    about,
    setAbout,
    inLanguages,
    written,
    setLanguages,
    fromStatements,
    setFromStatements,
  };
}
type Choice = ReturnType<typeof useNewLetters>;

export function NewLetterFields({ asked, choice }: { asked: NewLetterAsk; choice: Choice }) {
  const [only] = choice.caseFileIds;
  const one = asked.officeId === undefined && choice.caseFileIds.length === 1 ? only : undefined;
  const addressed = useOffices(choice.offices);
  return (
    <>
      <Cases asked={asked} choice={choice} />
      {asked.officeId === undefined && choice.caseFileIds.length > 0 && (
        <AddresseePicker
          caseFileId={one ?? null}
          languages={choice.inLanguages}
          value={choice.offices}
          onChange={choice.setOffices}
        />
      )}
      <TemplateChoice value={choice.template} offices={addressed} onChange={choice.setTemplate} />
      <LanguageChoice value={choice.inLanguages} written={choice.written} onChange={choice.setLanguages} />
      {one !== undefined && (
        <>
          <AboutFields caseFileId={one} value={choice.about} onChange={choice.setAbout} />
          <FactsChoice caseFileId={one} value={choice.fromStatements} onChange={choice.setFromStatements} />
        </>
      )}
    </>
  );
}

/** Which cases; said where they are settled already. */
function Cases({ asked, choice }: { asked: NewLetterAsk; choice: Choice }) {
  const { t } = useTranslation('letter');
  const officeName = useOfficeName();
  const [office] = useOffices(asked.officeId === undefined ? [] : [asked.officeId]);
  if (asked.officeId !== undefined) {
    return (
      <>
        <Text size="sm">{t('new.to', { office: office === undefined ? '…' : officeName(office) })}</Text>
        <CasesPicker value={choice.caseFileIds} onChange={choice.setCases} />
      </>
    );
  }
  if (asked.caseFileIds === null) {
    return (
      <CaseSelect
        label={t('new.case')}
        placeholder={t('new.casePlaceholder')}
        value={choice.caseFileIds[0] ?? null}
        onChange={(id) => choice.setCases(id === null ? [] : [id])}
      />
    );
  }
  return asked.caseFileIds.length > 1 ? (
    <Text size="sm">{t('new.aboutCases', { count: asked.caseFileIds.length })}</Text>
  ) : null;
}

/** The offices of the directory with these ids. */
function useOffices(ids: readonly string[]): Office[] {
  const offices = useRoute('office.list', { limit: 1000 }).data?.lines ?? [];
  const wanted = new Set(ids);
  return offices.filter(({ office }) => wanted.has(office.id)).map(({ office }) => office);
}
