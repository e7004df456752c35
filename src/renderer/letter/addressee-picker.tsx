/** The directory of authorities with ticks: by country, by hierarchy, filtered by name. */
import { Badge, Checkbox, Group, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeWithHolders } from '@shared/authority/office.schema';
import type { Language } from '@shared/language/language.schema';
import { fold } from '@shared/text/fold';
import { useRoute } from '../ipc/useRoute';
import { useCountryName } from '../ui/country-select';
import { EmptyState } from '../ui/empty-state';
import { ErrorMessage } from '../ui/error-message';
import { demandsThatFit } from './competence-fit';
import { holderName, useOfficeName } from './office-name';

interface AddresseePickerProps {
  caseFileId: string;
  languages: readonly Language[];
  /** Ids of offices in the order in which they were ticked. */
  value: readonly string[];
  onChange: (ids: string[]) => void;
}

const limit = 1000;

export function AddresseePicker(props: AddresseePickerProps) {
  const { t } = useTranslation('letter');
  const officeName = useOfficeName();
  const countryName = useCountryName();
  const [search, setSearch] = useState('');
  const offices = useRoute('office.list', { limit });
  const caseFile = useRoute('casefile.get', { id: props.caseFileId });
  if (offices.error !== null) return <ErrorMessage error={offices.error} />;
  const words = fold(search).split(' ').filter(Boolean);
  const keyOf = ({ office, holders }: OfficeWithHolders) =>
    fold(
      [
        ...Object.values(office.forms).flatMap((form) => [
          form.body.nominative,
          form.postMasculine.nominative,
        ]),
        ...holders.flatMap(({ names }) => names.map(({ given, family }) => `${given} ${family}`)),
        office.country === null ? '' : countryName(office.country),
      ].join(' '),
    );
  const found = (offices.data?.lines ?? []).filter((line) => {
    const key = keyOf(line);
    return props.value.includes(line.office.id) || words.every((word) => key.includes(word));
  });
  const own = caseFile.data?.country ?? null;
  const toggle = (id: string) =>
    props.onChange(props.value.includes(id) ? props.value.filter((one) => one !== id) : [...props.value, id]);
  return (
    <Stack gap="xs" role="group" aria-label={t('new.addressees')}>
      <TextInput
        type="search"
        label={t('new.addressees')}
        placeholder={t('new.searchOffice')}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {offices.data?.total === 0 && <EmptyState title={t('new.noOffices')} text={t('new.noOfficesText')} />}
      <ScrollArea.Autosize mah={300} type="auto" viewportProps={{ tabIndex: -1 }}>
        {byCountry(found, own).map(([country, lines]) => (
          <Stack key={country ?? ''} gap={6} mb="sm">
            <Text size="xs" fw={600} c="dimmed">
              {country === null ? t('new.international') : countryName(country)}
            </Text>
            {lines.map((line) => (
              <OfficeTick
                key={line.office.id}
                line={line}
                depth={depthOf(line, lines)}
                name={officeName(line.office)}
                checked={props.value.includes(line.office.id)}
                onChange={() => toggle(line.office.id)}
                caseFileId={props.caseFileId}
                languages={props.languages}
              />
            ))}
          </Stack>
        ))}
      </ScrollArea.Autosize>
    </Stack>
  );
}

/** The country of the case first. */
function byCountry(lines: readonly OfficeWithHolders[], own: string | null) {
  const countries = [...new Set(lines.map(({ office }) => office.country))];
  const groups = countries.map(
    (country) => [country, lines.filter(({ office }) => office.country === country)] as const,
  );
  return groups.toSorted(([one], [other]) => Number(other === own) - Number(one === own));
}

function depthOf({ office }: OfficeWithHolders, lines: readonly OfficeWithHolders[]): number {
  const parent = lines.find((line) => line.office.id === office.parentId);
  return parent === undefined || parent.office.id === office.id ? 0 : 1;
}

function OfficeTick(props: {
  line: OfficeWithHolders;
  depth: number;
  name: string;
  checked: boolean;
  onChange: () => void;
  caseFileId: string;
  languages: readonly Language[];
}) {
  const { t } = useTranslation(['letter', 'common']);
  const { office, holders } = props.line;
  const demands = useRoute('demand.listOfCase', { caseFileId: props.caseFileId });
  const holder = holders.find(({ until }) => until === null);
  const [language = 'en'] = props.languages;
  const fitting = demandsThatFit(office.competences, demands.data ?? []);
  const unwritten = props.languages.filter((one) => office.forms[one] === undefined);
  const reachable = office.addresses.filter(({ channel }) => channel === 'postal' || channel === 'email');
  const pressOnly = reachable.length > 0 && reachable.every(({ kind }) => kind === 'press');
  const warnings = [
    office.verifiedOn === null ? t('letter:new.verify') : null,
    pressOnly ? t('letter:new.pressOnly') : null,
    ...unwritten.map((one) => t('letter:new.noForms', { language: t(`common:language.${one}`) })),
  ].filter((one) => one !== null);
  const said = [
    holder === undefined ? t('letter:new.holderUnknown') : holderName(holder, language),
    demands.data === undefined || demands.data.length === 0
      ? null
      : t('letter:new.fits', { count: fitting, total: demands.data.length }),
  ].filter((one) => one !== null);
  return (
    <Checkbox
      ms={props.depth * 20}
      checked={props.checked}
      onChange={props.onChange}
      label={props.name}
      description={
        <Group component="span" gap={8}>
          <span>{said.join(' · ')}</span>
          {warnings.map((warning) => (
            <Badge
              key={warning}
              component="span"
              size="xs"
              radius="sm"
              variant="outline"
              color="gray"
              tt="none"
              fw={500}
              leftSection={<IconAlertTriangle size={10} aria-hidden />}
              styles={{ label: { color: 'var(--mantine-color-text)' } }}
            >
              {warning}
            </Badge>
          ))}
        </Group>
      }
    />
  );
}
