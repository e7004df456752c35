/** Whom the messages go to, what speaks against each address, and what became of it. */
import { ActionIcon, Badge, Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  targetHealths,
  targetRoles,
  type CampaignTarget,
  type CampaignView,
} from '@shared/campaign/campaign.schema';
import { useRoute } from '../ipc/useRoute';
import { useOfficeName } from '../letter/office-name';
import { CivilDateInput } from '../ui/civil-date-input';
import { EmptyState } from '../ui/empty-state';
import { FieldState } from '../ui/field-state';
import { useKeptText } from '../ui/kept-text';
import { useField } from '../ui/record-form';
import { SortableList } from '../ui/sortable-list';
import { useWords } from '../ui/words';
import { BounceDrop } from './bounce-drop';
import type { CampaignTabProps } from './campaign.page';
import classes from './campaign.module.css';

export function RecipientsTab({ view, form }: CampaignTabProps) {
  const { t } = useTranslation('campaign');
  const field = useField(form, 'targets');
  const { value, saver } = field;
  const closed = view.campaign.state === 'closed';
  const save = (targets: CampaignTarget[]) => {
    saver.type(targets);
    saver.leave();
  };
  const change = (id: string, part: Partial<CampaignTarget>) =>
    value.map((one) => (one.id === id ? { ...one, ...part } : one));
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => save([...value, newTarget()])}>
      {t('recipients.add')}
    </Button>
  );
  if (closed) return <ClosedList view={view} />;
  if (value.length === 0) {
    return <EmptyState title={t('recipients.emptyTitle')} text={t('recipients.emptyText')} action={add} />;
  }
  return (
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {t('recipients.text')}
        </Text>
        {add}
      </Group>
      <BounceDrop
        campaign={{ ...view.campaign, targets: value }}
        onChange={(id, part) => save(change(id, part))}
      />
      <SortableList
        label={t('tab.recipients')}
        items={value}
        nameOf={(target) => target.address || target.name}
        onReorder={(ids) => save(ids.flatMap((id) => value.filter((one) => one.id === id)))}
        render={(target) => (
          <Target
            form={form}
            target={target}
            warnings={view.warnings[target.id] ?? []}
            onType={(part) => saver.type(change(target.id, part))}
            onLeave={() => saver.leave()}
            onSave={(part) => save(change(target.id, part))}
            onRemove={() => save(value.filter((one) => one.id !== target.id))}
          />
        )}
      />
      <FieldState field={field} show={(targets) => targets.map(({ address }) => address).join('; ')} />
    </Stack>
  );
}

function newTarget(): CampaignTarget {
  return {
    id: crypto.randomUUID(),
    role: 'target',
    officeId: null,
    name: '',
    address: '',
    verifiedOn: null,
    health: 'unknown',
    healthOn: null,
    note: '',
  };
}

interface TargetProps {
  /** Of the campaign. */
  form: { readonly draftPrefix: string };
  target: CampaignTarget;
  warnings: CampaignView['warnings'][string];
  onType: (part: Partial<CampaignTarget>) => void;
  onLeave: () => void;
  onSave: (part: Partial<CampaignTarget>) => void;
  onRemove: () => void;
}

function Target({ form, target, warnings, onType, onLeave, onSave, onRemove }: TargetProps) {
  const { t } = useTranslation(['campaign', 'common']);
  const words = useWords();
  const verifiedOn = useKeptText(form, `targets:${target.id}:verifiedOn`);
  return (
    <div className={classes['target']}>
      <SimpleGrid cols={{ base: 2, lg: 3 }} spacing="sm" verticalSpacing="xs">
        <Select
          label={t('campaign:recipients.role')}
          data={words.choices('targetRole', targetRoles)}
          allowDeselect={false}
          value={target.role}
          onChange={(role) => onSave({ role: targetRoles.find((one) => one === role) ?? target.role })}
        />
        <OfficeSelect target={target} onSave={onSave} />
        <TextInput
          label={t('campaign:recipients.name')}
          value={target.name}
          onChange={(event) => onType({ name: event.currentTarget.value })}
          onBlur={onLeave}
        />
        <TextInput
          type="email"
          label={t('campaign:recipients.address')}
          value={target.address}
          onChange={(event) => onType({ address: event.currentTarget.value })}
          onBlur={onLeave}
        />
        <CivilDateInput
          label={t('campaign:recipients.verifiedOn')}
          value={target.verifiedOn}
          onChange={(day) => onType({ verifiedOn: day })}
          onBlur={onLeave}
          {...verifiedOn}
        />
        <Select
          label={t('campaign:recipients.health')}
          data={words.choices('targetHealth', targetHealths)}
          allowDeselect={false}
          value={target.health}
          onChange={(health) =>
            onSave({ health: targetHealths.find((one) => one === health) ?? target.health })
          }
        />
      </SimpleGrid>
      <ActionIcon
        aria-label={t('common:removeNamed', { name: target.address || target.name })}
        title={t('common:remove')}
        onClick={onRemove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
      {target.health === 'bounced' && target.note !== '' && (
        <Text size="xs" c="dimmed">
          {target.note}
        </Text>
      )}
      {warnings.length > 0 && (
        <ul className={classes['warnings']}>
          {warnings.map((warning) => (
            <li key={warning}>
              <IconAlertTriangle size={14} aria-hidden /> {words.value('targetWarning', warning)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** An office brings its address of the registry with it, never that of its press office. */
function OfficeSelect({ target, onSave }: Pick<TargetProps, 'target' | 'onSave'>) {
  const { t } = useTranslation('campaign');
  const offices = useRoute('office.list', { limit: 1000 });
  const officeName = useOfficeName();
  const lines = offices.data?.lines ?? [];
  const choose = (officeId: string | null) => {
    const office = lines.find((line) => line.office.id === officeId)?.office;
    const mails = (office?.addresses ?? []).filter(({ channel }) => channel === 'email');
    const best = mails.find(({ kind }) => kind !== 'press') ?? mails[0];
    const address = target.address === '' ? (Object.values(best?.value ?? {})[0] ?? '') : target.address;
    onSave({ officeId, address, verifiedOn: target.verifiedOn ?? best?.verifiedOn ?? null });
  };
  return (
    <Select
      label={t('recipients.office')}
      placeholder={t('recipients.noOffice')}
      data={lines.map(({ office }) => ({ value: office.id, label: officeName(office) }))}
      value={target.officeId}
      searchable
      clearable
      limit={60}
      onChange={choose}
    />
  );
}

function ClosedList({ view }: { view: CampaignView }) {
  const { t } = useTranslation('campaign');
  const words = useWords();
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('recipients.closed')}
      </Text>
      {view.campaign.targets.map(({ id, name, role, health }) => (
        <Group key={id} gap="xs">
          <Text size="sm">{name || t('recipients.hiddenAddress')}</Text>
          <Badge variant="default" tt="none">
            {words.value('targetRole', role)}
          </Badge>
          <Text size="sm" c="dimmed">
            {words.value('targetHealth', health)}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}
