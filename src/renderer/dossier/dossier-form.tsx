import { Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DossierKind, dossierKinds, type DossierSection } from '@shared/dossier/dossier.schema';
import { Language, languages } from '@shared/language/language.schema';
import { SortableList } from '../ui/sortable-list';
import { planOf, type DossierPlan } from './dossier-choice';
import { PseudonymFields } from './pseudonym-fields';
import { AudienceField, RecipientField, UpToField } from './reader-fields';
import { leftOutOf, type Omission } from './left-out';

interface DossierFormProps {
  plan: DossierPlan;
  omitted: readonly Omission[];
  onChange: (change: Partial<DossierPlan>) => void;
}

export function DossierForm(props: DossierFormProps) {
  const { t } = useTranslation(['dossier', 'common']);
  const { plan, onChange } = props;
  return (
    <Stack gap="md">
      <Select
        label={t('dossier:kind.label')}
        description={t(`dossier:kindHint.${plan.kind ?? 'full'}`)}
        data={dossierKinds.map((value) => ({ value, label: t(`dossier:kind.${value}`) }))}
        value={plan.kind ?? 'full'}
        allowDeselect={false}
        onChange={(value) => onChange(planOf(DossierKind.parse(value)))}
      />
      <RecipientField
        hint={t('dossier:recipientHint')}
        value={plan.recipient}
        onChange={(recipient) => onChange({ recipient })}
      />
      <AudienceField
        hint={t('dossier:audienceHint')}
        value={plan.audience ?? 'inside'}
        onChange={(audience) => onChange({ audience })}
      />
      <Group grow align="flex-start">
        <Select
          label={t('dossier:language')}
          data={languages.map((value) => ({ value, label: t(`common:language.${value}`) }))}
          value={plan.language}
          allowDeselect={false}
          onChange={(value) => onChange({ language: Language.parse(value) })}
        />
        <UpToField value={plan.upTo} onChange={(upTo) => onChange({ upTo })} />
      </Group>
      <Checkbox
        label={t('dossier:health')}
        description={t('dossier:healthHint')}
        checked={plan.includeHealth}
        onChange={(event) => onChange({ includeHealth: event.currentTarget.checked })}
      />
      <PseudonymFields plan={plan} onChange={onChange} />
      {plan.kind !== 'chronology' && <Sections {...props} />}
    </Stack>
  );
}

function Sections({ plan, omitted, onChange }: DossierFormProps) {
  const { t } = useTranslation('dossier');
  const leftOut = leftOutOf(omitted);
  const hint = (section: DossierSection) => {
    const count = leftOut.get(section);
    return count === undefined || !plan.on.includes(section) ? undefined : t('leftOut', { count });
  };
  const items = plan.order.map((id) => ({ id }));
  const nameOf = ({ id }: { id: DossierSection }) => t(`section.${id}`);
  return (
    <div>
      <Text size="sm" fw={500}>
        {t('sections')}
      </Text>
      <SortableList
        label={t('sections')}
        items={items}
        nameOf={nameOf}
        onReorder={(ids) =>
          onChange({ order: ids.flatMap((id) => plan.order.find((section) => section === id) ?? []) })
        }
        render={(item) => (
          <Checkbox
            label={nameOf(item)}
            description={hint(item.id)}
            checked={plan.on.includes(item.id)}
            onChange={(event) =>
              onChange({
                on: event.currentTarget.checked
                  ? [...plan.on, item.id]
                  : plan.on.filter((section) => section !== item.id),
              })
            }
          />
        )}
      />
    </div>
  );
}
