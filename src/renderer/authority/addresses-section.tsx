/** Where an office is reached: lines per language, where that was read and when somebody checked it. */
import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { freeMailboxes } from '@shared/authority/office-check.rules';
import { addressKinds, type Office, type OfficeAddress } from '@shared/authority/office.schema';
import { FieldState } from '../ui/field-state';
import { LocalizedInput, showLocalized } from '../ui/localized-input';
import { today } from './today';
import { useField, type RecordForm } from '../ui/record-form';
import { SectionCard } from '../ui/section-card';
import { HelpMark, WithHelp } from '../ui/with-help';
import { useDay } from './verify-mark';
import classes from './authority.module.css';

const channels = [
  'postal',
  'email',
  'fax',
  'web',
  'phone',
] as const satisfies readonly OfficeAddress['channel'][];
/** Under which name the guidance of an address is kept. */
const help = { name: 'officeAddress' };
const blank: OfficeAddress = { kind: 'registry', channel: 'postal', value: {}, verifiedOn: null, source: '' };

export function AddressesSection({ form }: { form: RecordForm<Office> }) {
  const { t } = useTranslation('authority');
  const field = useField(form, 'addresses');
  const { saver, value: addresses } = field;
  const put = (next: OfficeAddress[]) => {
    saver.type(next);
    saver.leave();
  };
  return (
    <SectionCard
      title={t('addresses.title')}
      actions={
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => put([...addresses, blank])}
        >
          {t('addresses.add')}
        </Button>
      }
    >
      {addresses.length === 0 && <Text c="dimmed">{t('addresses.empty')}</Text>}
      <div>
        {addresses.map((address, at) => (
          <Address
            // oxlint-disable-next-line react/no-array-index-key -- addresses have no id; their place is their identity
            key={at}
            address={address}
            at={at}
            onType={(part) => saver.type(addresses.with(at, { ...address, ...part }))}
            onPut={(part) => put(addresses.with(at, { ...address, ...part }))}
            onLeave={() => saver.leave()}
            onRemove={() => put(addresses.toSpliced(at, 1))}
          />
        ))}
      </div>
      <FieldState field={field} show={(list) => list.map(({ value }) => showLocalized(value)).join('\n\n')} />
    </SectionCard>
  );
}

interface AddressProps {
  address: OfficeAddress;
  at: number;
  onType: (part: Partial<OfficeAddress>) => void;
  onPut: (part: Partial<OfficeAddress>) => void;
  onLeave: () => void;
  onRemove: () => void;
}

function Address({ address, at, onType, onPut, onLeave, onRemove }: AddressProps) {
  const { t } = useTranslation(['authority', 'common']);
  const dayOf = useDay();
  const name = t('authority:addresses.number', { number: at + 1 });
  return (
    <div className={classes['part']} role="group" aria-label={name}>
      <div className={classes['facts']}>
        <Select
          label={t('authority:addresses.channel')}
          data={channels.map((value) => ({ value, label: t(`authority:channel.${value}`) }))}
          value={address.channel}
          allowDeselect={false}
          onChange={(value) => onPut({ channel: channels.find((one) => one === value) ?? 'postal' })}
        />
        <WithHelp form={help} name="kind" label={t('authority:addresses.kind')}>
          <Select
            label={t('authority:addresses.kind')}
            data={addressKinds.map((value) => ({ value, label: t(`authority:addressKind.${value}`) }))}
            value={address.kind}
            allowDeselect={false}
            onChange={(value) => onPut({ kind: addressKinds.find((one) => one === value) ?? 'other' })}
          />
        </WithHelp>
        <WithHelp form={help} name="source" label={t('authority:addresses.source')}>
          <TextInput
            label={t('authority:addresses.source')}
            maxLength={500}
            value={address.source}
            onChange={(event) => onType({ source: event.currentTarget.value })}
            onBlur={onLeave}
          />
        </WithHelp>
      </div>
      <AddressValue address={address} onType={onType} onLeave={onLeave} />
      <Warnings address={address} />
      <Group justify="space-between" mt="xs">
        <Group gap="sm">
          {address.verifiedOn === null ? (
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconCheck size={14} aria-hidden />}
              onClick={() => onPut({ verifiedOn: today() })}
            >
              {t('authority:addresses.check')}
            </Button>
          ) : (
            <>
              <Text size="sm">
                <IconCheck size={13} aria-hidden />{' '}
                {t('authority:verify.checked', { date: dayOf(address.verifiedOn) })}
              </Text>
              <Button variant="subtle" size="compact-sm" onClick={() => onPut({ verifiedOn: null })}>
                {t('authority:verify.withdraw')}
              </Button>
            </>
          )}
        </Group>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconTrash size={14} aria-hidden />}
          aria-label={t('authority:addresses.remove', { name })}
          onClick={onRemove}
        >
          {t('common:remove')}
        </Button>
      </Group>
    </div>
  );
}

/** A postal address in lines per language; any other is one and the same in every language. */
function AddressValue({ address, onType, onLeave }: Pick<AddressProps, 'address' | 'onType' | 'onLeave'>) {
  const { t } = useTranslation('authority');
  // A changed address has to be checked again.
  const type = (value: OfficeAddress['value']) => onType({ value, verifiedOn: null });
  if (address.channel === 'postal')
    return (
      <WithHelp form={help} name="lines" label={t('addresses.lines')} own>
        <LocalizedInput
          label={t('addresses.lines')}
          description={t('addresses.linesHint')}
          aside={<HelpMark form={help} name="lines" label={t('addresses.lines')} />}
          value={address.value}
          multiline
          minRows={3}
          onChange={type}
          onBlur={onLeave}
        />
      </WithHelp>
    );
  return (
    <TextInput
      mt="sm"
      label={t(`channel.${address.channel}`)}
      maxLength={500}
      value={address.value.en ?? Object.values(address.value)[0] ?? ''}
      onChange={(event) => type(event.currentTarget.value === '' ? {} : { en: event.currentTarget.value })}
      onBlur={onLeave}
    />
  );
}

function Warnings({ address }: { address: OfficeAddress }) {
  const { t } = useTranslation('authority');
  const texts = [
    ...(address.kind === 'press' ? [t('addresses.pressWarning')] : []),
    ...(address.channel === 'email'
      ? freeMailboxes(address).map((detail) => t('issue.freeMail', { detail }))
      : []),
  ];
  return (
    <div role="status">
      {texts.map((text) => (
        <Text key={text} size="sm" mt={4}>
          <IconAlertTriangle size={14} aria-hidden /> {text}
        </Text>
      ))}
    </div>
  );
}
