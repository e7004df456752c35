/** Whether the paper names people, and whom it names all the same. */
import { Checkbox, Pill, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { codeWords } from '@shared/pseudonym/pseudonym-code.rules';
import type { PseudonymChoice } from '@shared/pseudonym/pseudonym.schema';
import { useRoute } from '../ipc/useRoute';
import { personName } from '../person/person-words';
import { SensitivityBadge } from '../ui/sensitivity-badge';
import { useWords } from '../ui/words';
import type { DossierPlan } from './dossier-choice';

interface PseudonymFieldsProps {
  plan: DossierPlan;
  onChange: (change: Partial<DossierPlan>) => void;
}

const none: PseudonymChoice = { who: 'all', named: [], ageBand: false, takenOut: [] };
const ways = ['named', 'above', 'all'] as const;

export function PseudonymFields({ plan, onChange }: PseudonymFieldsProps) {
  const { t } = useTranslation('dossier');
  const { pseudonyms } = plan;
  const change = (part: Partial<PseudonymChoice>) =>
    onChange({ pseudonyms: { ...(pseudonyms ?? none), ...part } });
  return (
    <Stack gap="xs">
      <Select
        label={t('names.label')}
        description={t('names.hint')}
        data={ways.map((value) => ({ value, label: t(`names.${value}`) }))}
        value={pseudonyms?.who ?? 'named'}
        allowDeselect={false}
        onChange={(value) => {
          const who = ways.find((one) => one === value);
          if (who === 'named' || who === undefined) onChange({ pseudonyms: undefined });
          else change({ who });
        }}
      />
      {pseudonyms?.who === 'all' && <Named plan={plan} pseudonyms={pseudonyms} onChange={change} />}
      {pseudonyms !== undefined && (
        <Checkbox
          label={t('names.ageBand')}
          checked={pseudonyms.ageBand}
          onChange={(event) => change({ ageBand: event.currentTarget.checked })}
        />
      )}
      {pseudonyms !== undefined && pseudonyms.takenOut.length > 0 && (
        <Pill.Group aria-label={t('names.takenOut')}>
          <Text size="sm">{t('names.takenOut')}</Text>
          {pseudonyms.takenOut.map((word) => (
            <Pill
              key={word}
              withRemoveButton
              removeButtonProps={{ 'aria-label': t('names.putBack', { word }), tabIndex: 0 }}
              onRemove={() => change({ takenOut: pseudonyms.takenOut.filter((one) => one !== word) })}
            >
              {word}
            </Pill>
          ))}
        </Pill.Group>
      )}
    </Stack>
  );
}

interface NamedProps {
  plan: DossierPlan;
  pseudonyms: PseudonymChoice;
  onChange: (part: Partial<PseudonymChoice>) => void;
}

/** Everybody of the case with the code that other papers gave; who is above the level cannot be ticked. */
function Named({ plan, pseudonyms, onChange }: NamedProps) {
  const { t } = useTranslation('dossier');
  const words = useWords();
  const { caseFileId, upTo } = plan;
  const { data } = useRoute('pseudonym.listOfCase', { caseFileId });
  if (data === undefined || data.persons.length === 0) return null;
  const numbers = new Map(data.given.map(({ personId, number }) => [personId, number]));
  const { named } = pseudonyms;
  return (
    <Stack gap={4} role="group" aria-label={t('names.mayName')}>
      <Text size="sm">{t('names.mayName')}</Text>
      {data.persons.map(({ id, level, ...person }) => {
        const number = numbers.get(id);
        return (
          <Checkbox
            key={id}
            size="sm"
            disabled={level > upTo}
            label={
              <>
                {personName(person, words.language)} <SensitivityBadge level={level} />
              </>
            }
            description={number === undefined ? undefined : codeWords([number], words.language)}
            checked={level <= upTo && named.includes(id)}
            onChange={(event) =>
              onChange({
                named: event.currentTarget.checked ? [...named, id] : named.filter((one) => one !== id),
              })
            }
          />
        );
      })}
    </Stack>
  );
}
