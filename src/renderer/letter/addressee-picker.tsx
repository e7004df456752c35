/** The directory of authorities with ticks: by country, by hierarchy, filtered by name. */
import { Checkbox, Group, Radio, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeWithHolders } from '@shared/authority/office.schema';
import type { Demand } from '@shared/demand/demand.schema';
import type { Language } from '@shared/language/language.schema';
import { fold } from '@shared/text/fold';
import { useRoute } from '../ipc/useRoute';
import { useCountryName } from '../ui/country-select';
import { EmptyState } from '../ui/empty-state';
import { ErrorMessage } from '../ui/error-message';
import { Tag } from '../ui/tag';
import { TextButton } from '../ui/text-button';
import { useGrowing } from '../ui/use-growing';
import { demandsThatFit } from './competence-fit';
import { holderName, useOfficeName } from './office-name';

interface AddresseePickerProps {
  /** Null: several cases, which are put to one addressee. */
  caseFileId: string | null;
  languages: readonly Language[];
  /** Ids of offices in the order in which they were ticked. */
  value: readonly string[];
  onChange: (ids: string[]) => void;
}

const limit = 1000;

export function AddresseePicker(props: AddresseePickerProps) {
  const { t } = useTranslation('letter');
  const { value, onChange } = props;
  const single = props.caseFileId === null;
  const [search, setSearch] = useState('');
  const offices = useRoute('office.list', { limit });
  const own = useRoute('casefile.get', { id: props.caseFileId ?? '' }, { enabled: !single }).data?.country;
  const demands = useRoute('demand.listOfCase', { caseFileId: props.caseFileId ?? '' }, { enabled: !single });
  const found = useFound(offices.data?.lines, search, value);
  if (offices.error !== null) return <ErrorMessage error={offices.error} />;
  const toggle = (id: string) => {
    if (single) onChange([id]);
    else onChange(value.includes(id) ? value.filter((one) => one !== id) : [...value, id]);
  };
  const unticked = found.map(({ office }) => office.id).filter((id) => !value.includes(id));
  return (
    <Stack gap="xs" role="group" aria-label={t(single ? 'new.addressee' : 'new.addressees')}>
      <TextInput
        type="search"
        label={t(single ? 'new.addressee' : 'new.addressees')}
        placeholder={t('new.searchOffice')}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {offices.data?.total === 0 && <EmptyState title={t('new.noOffices')} text={t('new.noOfficesText')} />}
      <Found
        lines={found}
        own={own ?? null}
        demands={demands.data ?? []}
        languages={props.languages}
        value={value}
        single={single}
        onToggle={toggle}
      />
      {!single && unticked.length > 1 && (
        <TextButton onClick={() => onChange([...value, ...unticked])}>
          {t('new.tickFound', { count: unticked.length })}
        </TextButton>
      )}
    </Stack>
  );
}

/** Those whose names answer the words, and those that are ticked. */
function useFound(
  lines: readonly OfficeWithHolders[] | undefined,
  search: string,
  value: readonly string[],
): OfficeWithHolders[] {
  const countryName = useCountryName();
  // Folding the names of a thousand offices takes longer than a frame: once, not for each letter typed.
  const keys = useMemo(
    () => new Map((lines ?? []).map((line) => [line.office.id, keyOf(line, countryName)])),
    // oxlint-disable-next-line react/exhaustive-deps -- the function is made anew with each drawing
    [lines],
  );
  const words = fold(search).split(' ').filter(Boolean);
  const ticked = new Set(value);
  return (lines ?? []).filter(({ office }) => {
    const key = keys.get(office.id) ?? '';
    return ticked.has(office.id) || words.every((word) => key.includes(word));
  });
}

function keyOf({ office, holders }: OfficeWithHolders, countryName: (code: string) => string): string {
  return fold(
    [
      ...Object.values(office.forms).flatMap((form) => [form.body.nominative, form.postMasculine.nominative]),
      ...holders.flatMap(({ names }) => names.map(({ given, family }) => `${given} ${family}`)),
      office.country === null ? '' : countryName(office.country),
    ].join(' '),
  );
}

interface FoundProps {
  lines: readonly OfficeWithHolders[];
  /** The country of the case. */
  own: string | null;
  demands: readonly Pick<Demand, 'kind'>[];
  languages: readonly Language[];
  value: readonly string[];
  single: boolean;
  onToggle: (id: string) => void;
}

/** A long directory is there at once and complete soon after. */
function Found({ lines, own, demands, languages, value, single, onToggle }: FoundProps) {
  const { t } = useTranslation('letter');
  const officeName = useOfficeName();
  const countryName = useCountryName();
  const drawn = useGrowing(lines.length);
  const ordered = byCountry(lines, own).flatMap(([, ofCountry]) => ofCountry);
  const ids = new Set(lines.map(({ office }) => office.id));
  const ticked = new Set(value);
  return (
    <ScrollArea.Autosize mah={300} type="auto" offsetScrollbars viewportProps={{ tabIndex: -1 }}>
      {byCountry(ordered.slice(0, drawn), own).map(([country, ofCountry]) => (
        <Stack key={country ?? ''} gap={6} mb="sm">
          <Text size="xs" fw={600} c="dimmed">
            {country === null ? t('new.international') : countryName(country)}
          </Text>
          {ofCountry.map((line) => (
            <OfficeTick
              key={line.office.id}
              line={line}
              depth={isUnder(line, ids) ? 1 : 0}
              name={officeName(line.office)}
              checked={ticked.has(line.office.id)}
              single={single}
              onChange={() => onToggle(line.office.id)}
              demands={demands}
              languages={languages}
            />
          ))}
        </Stack>
      ))}
    </ScrollArea.Autosize>
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

function isUnder({ office }: OfficeWithHolders, shown: ReadonlySet<string>): boolean {
  return office.parentId !== null && office.parentId !== office.id && shown.has(office.parentId);
}

function OfficeTick(props: {
  line: OfficeWithHolders;
  depth: number;
  name: string;
  checked: boolean;
  /** One of them alone can be chosen. */
  single: boolean;
  onChange: () => void;
  demands: readonly Pick<Demand, 'kind'>[];
  languages: readonly Language[];
}) {
  const { t } = useTranslation(['letter', 'common']);
  const { office, holders } = props.line;
  const { demands } = props;
  const holder = holders.find(({ until }) => until === null);
  const [language = 'en'] = props.languages;
  const fitting = demandsThatFit(office.competences, demands);
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
    demands.length === 0 ? null : t('letter:new.fits', { count: fitting, total: demands.length }),
  ].filter((one) => one !== null);
  const Tick = props.single ? Radio : Checkbox;
  return (
    <Tick
      ms={props.depth * 20}
      checked={props.checked}
      onChange={props.onChange}
      label={props.name}
      description={
        <Group component="span" gap={8}>
          <span>{said.join(' · ')}</span>
          {warnings.map((warning) => (
            <Tag key={warning} size="xs" leftSection={<IconAlertTriangle size={10} aria-hidden />}>
              {warning}
            </Tag>
          ))}
        </Group>
      }
    />
  );
}
