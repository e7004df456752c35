/** One box that finds a place by any name and shows it with its path. */
import { ActionIcon, Combobox, InputBase, Text, useCombobox } from '@mantine/core';
import { IconMapPin, IconPlus, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findPlaces } from '@shared/place/place-tree.rules';
import { useWords } from '../ui/words';
import { usePlaces } from './use-places';
import { useChanges } from '../user/changes';
import classes from './place.module.css';

const addKey = 'add';
/** As many as a person looks through; more is typed. */
const most = 60;

interface PlaceBoxProps {
  readonly label: string;
  readonly value: string | null;
  readonly onPick: (id: string | null) => void;
  /** The list must be a part of the dialog then. */
  readonly inDialog?: boolean;
  /** Asked for a place that is missing. */
  readonly onAdd?: (text: string) => void;
}

export function PlaceBox({ label, value, onPick, inDialog = false, onAdd }: PlaceBoxProps) {
  const { t } = useTranslation('place');
  const words = useWords();
  const id = useId();
  const changes = useChanges();
  const { tree, path } = usePlaces();
  const [query, setQuery] = useState<string>();
  const store = useCombobox({ onDropdownClose: () => store.resetSelectedOption() });
  const found = store.dropdownOpened ? findPlaces(tree, query ?? '', words.language).slice(0, most) : [];
  const typed = query?.trim() ?? '';
  const submit = (key: string) => {
    if (key === addKey) onAdd?.(typed);
    else onPick(key);
    setQuery(undefined);
    store.closeDropdown();
  };
  return (
    <div>
      <Combobox store={store} onOptionSubmit={submit} withinPortal={!inDialog} position="bottom-start">
        <Combobox.Target>
          <InputBase
            id={id}
            size="xs"
            label={label}
            placeholder={t('find')}
            leftSection={<IconMapPin size={14} aria-hidden />}
            value={query ?? path(value)}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              store.openDropdown();
              store.selectFirstOption();
            }}
            onFocus={(event) => event.currentTarget.select()}
            onClick={() => store.openDropdown()}
            onBlur={() => {
              setQuery(undefined);
              store.closeDropdown();
            }}
            rightSection={
              value !== null && (
                <ActionIcon size="sm" aria-label={t('clear', { label })} onClick={() => onPick(null)}>
                  <IconX size={14} aria-hidden />
                </ActionIcon>
              )
            }
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!changes}>
          <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={label}>
            {found.map((place) => (
              <Combobox.Option key={place.id} value={place.id}>
                <span className={classes['name']}>{words.text(place.names)}</span>
                <span className={classes['above']}>{path(place.parentId)}</span>
              </Combobox.Option>
            ))}
            {found.length === 0 && <Combobox.Empty>{t('none')}</Combobox.Empty>}
            {onAdd !== undefined && typed !== '' && (
              <Combobox.Option value={addKey}>
                <Text span size="sm">
                  <IconPlus size={14} aria-hidden /> {t('add', { text: typed })}
                </Text>
              </Combobox.Option>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </div>
  );
}
