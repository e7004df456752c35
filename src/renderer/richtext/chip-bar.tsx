/** Under the text while a chip is chosen: what it is, its forms, and the way to the fact behind it. */
import { Button, Group, Text, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { definitionOf, findReference } from '@shared/letter/field-path.rules';
import { FieldAttributes } from './field-node';
import { chipText, useFieldTitle, useLetterFields } from './fields-context';
import { mentionedAt } from './mentioned';
import classes from './rich-text.module.css';

interface ChosenChip extends FieldAttributes {
  readonly at: number;
}

function chosenChip(editor: Editor): ChosenChip | null {
  const { selection } = editor.state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'field') return null;
  return { ...FieldAttributes.parse(selection.node.attrs), at: selection.from };
}

export function ChipBar({ editor }: { editor: Editor }) {
  const { t } = useTranslation('letter');
  const titleOf = useFieldTitle();
  const fields = useLetterFields();
  const chip = useEditorState({ editor, selector: ({ editor: current }) => chosenChip(current) });
  const mentioned = useEditorState({
    editor,
    selector: ({ editor: current }) => mentionedAt(current.state.doc, current.state.selection.from, fields),
  });
  if (chip === null) return null;
  const record = fields.byPath.get(chip.path)?.record ?? null;
  const { goTo } = fields;
  const setForms = (forms: string[]) =>
    editor.view.dispatch(
      keepChosen(editor.state.tr.setNodeMarkup(chip.at, null, { path: chip.path, forms }), chip.at),
    );
  return (
    <div className={classes['chipBar']} role="group" aria-label={titleOf(chip.path)}>
      <Group gap="sm" wrap="nowrap">
        <Text size="sm" fw={600}>
          {titleOf(chip.path)}
        </Text>
        <Text size="sm" c="dimmed" truncate flex={1}>
          {chipText(fields, chip.path, chip.forms, mentioned) ?? t('fieldMenu.noValue')}
        </Text>
        {record !== null && goTo !== undefined && (
          <Button size="compact-xs" variant="default" onClick={() => goTo(record)}>
            {t('chip.goTo')}
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => editor.chain().focus().deleteSelection().run()}
        >
          {t('chip.remove')}
        </Button>
      </Group>
      {chip.forms.length > 0 && (
        <Group gap="sm" mt={6} grow>
          {chip.forms.map((form, index) => (
            <TextInput
              // oxlint-disable-next-line react/no-array-index-key -- forms have no other identity than their place
              key={index}
              size="xs"
              label={t(formLabel(chip, index), { defaultValue: t('form.other', { number: index + 1 }) })}
              value={form}
              onChange={(event) => setForms(chip.forms.with(index, event.currentTarget.value))}
            />
          ))}
        </Group>
      )}
    </div>
  );
}

function keepChosen(transaction: Editor['state']['tr'], at: number): Editor['state']['tr'] {
  return transaction.setSelection(NodeSelection.create(transaction.doc, at));
}

function formLabel({ path, forms }: ChosenChip, index: number): string {
  const reference = findReference(path);
  const { values, agrees } = reference === undefined ? {} : definitionOf(reference.path);
  if (values === undefined) return 'form.unknown';
  // English and Russian do not tell several women from several men.
  if (agrees === true && index === 2 && forms.length === 3) return 'form.plural';
  if (values !== 'plural') return `form.${values[index] ?? 'unknown'}`;
  return `form.plural${forms.length}-${index}`;
}
