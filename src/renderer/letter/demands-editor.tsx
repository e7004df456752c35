/** The demands of this letter: those of the case, ticked and in the order that suits the addressee. */
import { Anchor, Checkbox, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { textIn, type Language } from '@shared/language/language.schema';
import type { Demand } from '@shared/demand/demand.schema';
import { AddDemandMenu } from '../demand/add-demand-menu';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { FieldState } from '../ui/field-state';
import { useField } from '../ui/record-form';
import { SortableList } from '../ui/sortable-list';
import type { LetterForm } from './letter-form';

export function DemandsEditor({ form, readOnly }: { form: LetterForm; readOnly: boolean }) {
  const { t } = useTranslation('letter');
  const { caseFileId, language } = form.record;
  const field = useField(form, 'demandIds');
  const demands = useRoute('demand.listOfCase', { caseFileId });
  const save = (ids: string[]) => {
    field.saver.type(ids);
    field.saver.leave();
  };
  if (demands.error !== null) return <ErrorMessage error={demands.error} />;
  const all = demands.data ?? [];
  const chosen = field.value.flatMap((id) => all.find((demand) => demand.id === id) ?? []);
  const others = all.filter(({ id }) => !field.value.includes(id));
  const nameOf = (demand: Demand) => textOfDemand(demand, language);
  return (
    <Stack gap="xs">
      <Title order={3}>{t('demands.title')}</Title>
      {chosen.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('demands.none')}
        </Text>
      )}
      <SortableList
        label={t('demands.title')}
        items={chosen}
        nameOf={nameOf}
        onReorder={(ids) => {
          if (!readOnly) save(ids);
        }}
        render={(demand, index) => (
          <Tick
            label={`${index + 1}. ${nameOf(demand)}`}
            checked
            readOnly={readOnly}
            onChange={() => save(field.value.filter((id) => id !== demand.id))}
          />
        )}
      />
      {others.length > 0 && (
        <Text size="xs" c="dimmed" fw={600} mt="xs">
          {t('demands.others')}
        </Text>
      )}
      {others.map((demand) => (
        <Tick
          key={demand.id}
          label={nameOf(demand)}
          checked={false}
          readOnly={readOnly}
          onChange={() => save([...field.value, demand.id])}
        />
      ))}
      <FieldState field={field} show={(ids) => String(ids.length)} />
      {!readOnly && <Add form={form} onMade={({ id }) => save([...field.value, id])} />}
      {!readOnly && (
        <Anchor size="sm" href={`#/cases/${caseFileId}`}>
          {t('demands.inCase')}
        </Anchor>
      )}
    </Stack>
  );
}

/** A new demand becomes one of the case and stands in this letter at once. */
function Add({ form, onMade }: { form: LetterForm; onMade: (demand: Demand) => void }) {
  const { caseFileId, officeId } = form.record;
  const view = useRoute('casefile.view', { id: caseFileId }).data;
  const office = useRoute('office.get', { id: officeId }).data;
  if (view === undefined || office === undefined) return null;
  return (
    <div>
      <AddDemandMenu view={view} office={office} onMade={onMade} />
    </div>
  );
}

function textOfDemand(demand: Demand, language: Language): string {
  return textIn(demand.text, language);
}

function Tick(props: { label: string; checked: boolean; readOnly: boolean; onChange: () => void }) {
  return (
    <Checkbox
      size="sm"
      label={props.label}
      checked={props.checked}
      disabled={props.readOnly}
      onChange={props.onChange}
    />
  );
}
