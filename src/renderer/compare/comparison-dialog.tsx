/** The versions of a record side by side: what the vault holds, what was typed here, what it was. Esc chooses nothing. */
import { Button, Group, Radio, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordFieldLabel } from '../journal/record-field-label';
import { useShownLevel } from '../journal/use-shown-level';
import { suggestedVersion, versionsOf, type ComparedField, type Version } from '../ui/comparison.rules';
import { Dialog } from '../ui/dialog';
import { NeedToKnow } from '../ui/need-to-know';
import { useComparedText } from './compared-text';
import { tableOfForm } from './table-of-form';
import classes from './compare.module.css';

interface ComparisonDialogProps {
  /** Of the form: "casefile". */
  name: string;
  fields: readonly ComparedField[];
  onResolve: (choices: Readonly<Record<string, Version>>) => void;
  onClose: () => void;
}

const columns = ['stored', 'mine', 'was'] as const;

export function ComparisonDialog({ name, fields, onResolve, onClose }: ComparisonDialogProps) {
  const { t } = useTranslation('common');
  const label = useRecordFieldLabel();
  const table = tableOfForm(name);
  const [chosen, setChosen] = useState<Readonly<Record<string, Version>>>({});
  // What the vault keeps for itself (a checksum, a counter) has no name on any page and is nobody's to choose.
  const shown = fields.filter((field) => field.typed || label(table, field.name) !== field.name);
  const choices = Object.fromEntries(
    shown.map((field) => [field.name, chosen[field.name] ?? suggestedVersion(field)]),
  );
  const all = (version: Version) =>
    setChosen(
      Object.fromEntries(
        shown.map((field) => [field.name, versionsOf(field).includes(version) ? version : 'stored']),
      ),
    );
  return (
    <Dialog size="min(70rem, 92vw)" onClose={onClose} title={t('compare.title')}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t(shown.length === 0 ? 'compare.none' : 'compare.explain')}
        </Text>
        {shown.length > 0 && (
          <>
            <Group gap="xs">
              {columns.map((version) => (
                <Button key={version} size="compact-sm" variant="default" onClick={() => all(version)}>
                  {t(`compare.all.${version}`)}
                </Button>
              ))}
            </Group>
            <VersionTable
              table={table}
              fields={shown}
              choices={choices}
              onChoose={(field, version) => setChosen({ ...choices, [field]: version })}
            />
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('compare.later')}
          </Button>
          {shown.length > 0 && <Button onClick={() => onResolve(choices)}>{t('compare.save')}</Button>}
        </Group>
      </Stack>
    </Dialog>
  );
}

interface VersionTableProps {
  table: string;
  fields: readonly ComparedField[];
  choices: Readonly<Record<string, Version>>;
  onChoose: (field: string, version: Version) => void;
}

function VersionTable({ table, fields, choices, onChoose }: VersionTableProps) {
  const { t } = useTranslation('common');
  const label = useRecordFieldLabel();
  const textOf = useComparedText(table, fields);
  const levelOf = useShownLevel();
  return (
    <Table className={classes['table'] ?? ''} verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('compare.field')}</Table.Th>
          {columns.map((version) => (
            <Table.Th key={version}>{t(`compare.${version}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {fields.map((field) => (
          <Table.Tr key={field.name}>
            <Table.Th scope="row">{label(table, field.name)}</Table.Th>
            {columns.map((version) => (
              <Table.Td key={version}>
                {version === 'mine' && !field.typed ? (
                  <Text size="sm" c="dimmed">
                    {t('compare.untouched')}
                  </Text>
                ) : (
                  <div className={classes['choice']}>
                    {versionsOf(field).includes(version) && (
                      <Radio
                        name={`compare-${field.name}`}
                        aria-label={`${label(table, field.name)}: ${t(`compare.${version}`)}`}
                        value={version}
                        checked={choices[field.name] === version}
                        onChange={() => onChoose(field.name, version)}
                      />
                    )}
                    <NeedToKnow level={levelOf(table, field.name, field[version])}>
                      <span>{textOf(field.name, field[version]) || t('history.nothing')}</span>
                    </NeedToKnow>
                  </div>
                )}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
