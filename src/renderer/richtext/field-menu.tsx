/** "Insert field": every fact that a letter can name, by its title, with the value that it would print. */
import { Combobox, ScrollArea, Text, useCombobox } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { definitionOf, findReference, formCounts } from '@shared/letter/field-path.rules';
import { needToKnow } from '@shared/record/field-level';
import type { Language } from '@shared/language/language.schema';
import { fold } from '@shared/text/fold';
import { fieldGroups, groupOf } from './field-groups';
import { useFieldTitle, useLetterFields } from './fields-context';
import classes from './rich-text.module.css';

interface FieldMenuProps {
  editor: Editor;
  place: MenuPlace;
  onClose: () => void;
}

export interface MenuPlace {
  /** Position in the document. */
  readonly at: number;
  readonly top: number;
  readonly left: number;
}

interface Entry {
  readonly path: string;
  readonly title: string;
  readonly value: string | null;
  readonly key: string;
}

const shownAtOnce = 150;

export function FieldMenu({ editor, place, onClose }: FieldMenuProps) {
  const { t } = useTranslation('letter');
  const { language } = useLetterFields();
  const [search, setSearch] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ defaultOpened: true, onDropdownClose: onClose });
  useEffect(() => input.current?.focus(), []);
  const found = useFound(search);
  useEffect(() => {
    combobox.selectFirstOption();
    // oxlint-disable-next-line react/exhaustive-deps -- the store is a new object at every render
  }, [search]);
  const insert = (path: string) => {
    editor
      .chain()
      .focus()
      .insertContentAt(place.at, { type: 'field', attrs: { path, forms: formsFor(path, language) } })
      .run();
    onClose();
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={insert}
      width={380}
      position="bottom-start"
      withinPortal
      shadow="md"
    >
      <Combobox.DropdownTarget>
        <span
          className={classes['caret']}
          style={{ insetBlockStart: place.top, insetInlineStart: place.left }}
        />
      </Combobox.DropdownTarget>
      <Combobox.Dropdown
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
      >
        <Combobox.Search
          ref={input}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          placeholder={t('fieldMenu.search')}
          aria-label={t('fieldMenu.search')}
        />
        <Combobox.Options aria-label={t('tool.field')}>
          <ScrollArea.Autosize mah={260} type="scroll">
            {found.length === 0 && <Combobox.Empty>{t('fieldMenu.none')}</Combobox.Empty>}
            <Groups found={found} />
          </ScrollArea.Autosize>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Groups({ found }: { found: readonly Entry[] }) {
  const { t } = useTranslation('letter');
  return fieldGroups.map((group) => {
    const entries = found.filter(({ path }) => groupOf(path) === group);
    if (entries.length === 0) return null;
    return (
      <Combobox.Group key={group} label={t(`fieldMenu.group.${group}`)}>
        {entries.map(({ path, title, value }) => (
          <Combobox.Option key={path} value={path}>
            <Text size="sm">{title}</Text>
            <Text size="xs" c="dimmed" truncate>
              {value ?? t('fieldMenu.noValue')}
            </Text>
          </Combobox.Option>
        ))}
      </Combobox.Group>
    );
  });
}

/** The fields whose title or value holds every word of `search`. */
function useFound(search: string): readonly Entry[] {
  const { t } = useTranslation('common');
  const fields = useLetterFields();
  const titleOf = useFieldTitle();
  const entries = useMemo(
    () =>
      [...fields.byPath.values()].map(({ path, value, level = 1 }): Entry => {
        const title = titleOf(path);
        // What is need-to-know is not read over a shoulder from a menu.
        if (level >= needToKnow && value !== null)
          return { path, title, value: t('sensitivity.needToKnow'), key: fold(title) };
        return { path, title, value: shownValue(path, value), key: fold(`${title} ${value ?? ''}`) };
      }),
    // oxlint-disable-next-line react/exhaustive-deps -- titles change with the language of the screen, which closes the menu
    [fields],
  );
  const words = fold(search).split(' ').filter(Boolean);
  return entries.filter(({ key }) => words.every((word) => key.includes(word))).slice(0, shownAtOnce);
}

/** The value of a choice is a word of the program ("feminine"): the writer gives the forms. */
function shownValue(path: string, value: string | null): string | null {
  const reference = findReference(path);
  if (reference === undefined || value === null) return value;
  const { values } = definitionOf(reference.path);
  return values === undefined || values === 'plural' ? value : '';
}

/** A choice prints one of its forms: they start empty and are written in the bar under the text. */
function formsFor(path: string, language: Language): string[] {
  const reference = findReference(path);
  if (reference === undefined || definitionOf(reference.path).values === 'plural') return [];
  return Array.from({ length: formCounts(reference.path, language).at(-1) ?? 0 }, () => '');
}

/** Under the caret, in coordinates of the editor around it. */
export function placeOf(view: EditorView, at: number): MenuPlace {
  const caret = view.coordsAtPos(at);
  const box = view.dom.parentElement?.parentElement?.getBoundingClientRect();
  return { at, top: caret.bottom - (box?.top ?? 0), left: caret.left - (box?.left ?? 0) };
}
