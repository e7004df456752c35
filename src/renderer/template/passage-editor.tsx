/** One passage of a template: its text with chips, and in a sentence above it when it stands and how often. */
import { Group, Select, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isItemField, itemKinds } from '@shared/letter/field-path.rules';
import { isFieldPath } from '@shared/letter/letter-fields.rules';
import type { RepeatedItem } from '@shared/template/condition.rules';
import { itemKindOf } from '@shared/template/template.rules';
import {
  repeatForms,
  repeatKinds,
  type TemplateParagraph,
  type TemplateText,
} from '@shared/template/template.schema';
import { LetterFieldsProvider, useLetterFields } from '../richtext/fields-context';
import { RichTextEditor } from '../richtext/rich-text-editor';
import { ConditionEditor } from './condition-editor';
import { NeverStands } from './never-stands';
import { useConditionWords } from './condition-words';
import { PassageMenu, type OpenPart, type PassageMenuProps } from './passage-menu';
import { richOf, withConditions, withoutAbsent } from './wording-edit';
import classes from './template.module.css';

interface PassageEditorProps extends Omit<PassageMenuProps, 'onOpen'> {
  readOnly: boolean;
}

export function PassageEditor(props: PassageEditorProps) {
  const { passage, readOnly, singleLine = false } = props;
  const { t } = useTranslation('template');
  const { language } = useLetterFields();
  const words = useConditionWords();
  const [open, setOpen] = useState<OpenPart>();
  const repeated = repeatedIn(passage);
  const put = (next: TemplateParagraph) => {
    props.onChange(next);
    props.onLeave();
  };
  return (
    <div
      className={classes['passage']}
      data-conditional={words.sentence(passage) !== null || undefined}
      role="group"
      aria-label={props.label}
    >
      <Group gap="xs" wrap="nowrap" className={classes['passageHead'] ?? ''}>
        <WhenItStands
          passage={passage}
          readOnly={readOnly}
          onOpen={(one) => setOpen(open === one ? undefined : one)}
        />
        {!readOnly && <PassageMenu {...props} onOpen={setOpen} />}
      </Group>
      <NeverStands conditions={passage} />
      {open === 'condition' && !readOnly && (
        <ConditionEditor
          value={passage}
          repeated={repeated}
          onChange={(conditions) => put(withConditions(passage, conditions))}
        />
      )}
      {open === 'repeat' && !readOnly && <RepeatEditor passage={passage} onChange={put} />}
      {passage.label !== undefined && !readOnly && (
        <TextInput
          size="xs"
          label={t('passage.label')}
          description={t('passage.labelHint')}
          maxLength={300}
          value={passage.label}
          onChange={(event) => props.onChange({ ...passage, label: event.currentTarget.value })}
          onBlur={() => {
            if (passage.label?.trim() === '') props.onChange(withoutAbsent({ ...passage, label: undefined }));
            props.onLeave();
          }}
        />
      )}
      <OnlyFitting repeated={repeated}>
        {passage.lead !== undefined && (
          <RichTextEditor
            label={t('repeat.lead')}
            language={language}
            value={richOf(passage.lead, language)}
            singleLine
            readOnly={readOnly}
            onChange={({ content }) => props.onChange({ ...passage, lead: content })}
            onBlur={props.onLeave}
          />
        )}
        <RichTextEditor
          label={props.label}
          language={language}
          value={richOf(passage.text, language)}
          singleLine={singleLine}
          readOnly={readOnly}
          onChange={({ content }) => props.onChange({ ...passage, text: content })}
          onBlur={props.onLeave}
        />
      </OnlyFitting>
      {passage.otherwise !== undefined && <Otherwise {...props} otherwise={passage.otherwise} />}
    </div>
  );
}

function repeatedIn({ each }: TemplateParagraph): RepeatedItem['kind'] | undefined {
  return each === undefined ? undefined : itemKindOf[each];
}

interface WhenItStandsProps {
  passage: TemplateParagraph;
  readOnly: boolean;
  onOpen: (part: OpenPart) => void;
}

/** In sentences: on what condition, how often, and under which title. */
function WhenItStands({ passage, readOnly, onOpen }: WhenItStandsProps) {
  const { t } = useTranslation('template');
  const words = useConditionWords();
  return (
    <Stack gap={0} flex={1} miw={0}>
      <Sentence disabled={readOnly} onClick={() => onOpen('condition')}>
        {words.sentence(passage) ?? t('always')}
      </Sentence>
      {passage.each !== undefined && (
        <Sentence disabled={readOnly} onClick={() => onOpen('repeat')}>
          {t('repeated', {
            each: t(`each.${repeatedIn(passage) ?? ''}`),
            as: t(`as.${passage.as ?? 'paragraphs'}`),
          })}
        </Sentence>
      )}
      {passage.label !== undefined && readOnly && (
        <Text size="xs" fw={600}>
          {passage.label}
        </Text>
      )}
    </Stack>
  );
}

/** What stands where the conditions do not hold, or where there is no record to repeat for. */
function Otherwise({ otherwise, ...props }: PassageEditorProps & { otherwise: TemplateText }) {
  const { t } = useTranslation('template');
  const { language } = useLetterFields();
  const { passage, readOnly } = props;
  return (
    <Stack gap={2} mt="xs">
      <Group justify="space-between">
        <Text size="xs">{t('passage.otherwise')}</Text>
        {!readOnly && (
          <UnstyledButton
            className={classes['sentence'] ?? ''}
            onClick={() => {
              props.onChange(withoutAbsent({ ...passage, otherwise: undefined }));
              props.onLeave();
            }}
          >
            {t('passage.removeOtherwise')}
          </UnstyledButton>
        )}
      </Group>
      <OnlyFitting repeated={undefined}>
        <RichTextEditor
          label={t('passage.otherwiseOf', { name: props.label })}
          language={language}
          value={richOf(otherwise, language)}
          readOnly={readOnly}
          onChange={({ content }) => props.onChange({ ...passage, otherwise: content })}
          onBlur={props.onLeave}
        />
      </OnlyFitting>
    </Stack>
  );
}

function Sentence(props: { disabled: boolean; onClick: () => void; children: string }) {
  if (props.disabled) return <span className={classes['sentence']}>{props.children}</span>;
  return (
    <UnstyledButton className={classes['sentence'] ?? ''} onClick={props.onClick}>
      {props.children}
    </UnstyledButton>
  );
}

/** The fields that may stand here: those of one record only where the passage is repeated for such records. */
function OnlyFitting({
  repeated,
  children,
}: {
  repeated: RepeatedItem['kind'] | undefined;
  children: React.ReactNode;
}) {
  const fields = useLetterFields();
  const fitting = useMemo(
    () => ({
      ...fields,
      byPath: new Map(
        [...fields.byPath].filter(([path]) => {
          const kind = isFieldPath(path) ? itemKinds.find((one) => isItemField(path, one)) : undefined;
          return kind === undefined || kind === 'remedy' || kind === repeated;
        }),
      ),
    }),
    [fields, repeated],
  );
  return <LetterFieldsProvider value={fitting}>{children}</LetterFieldsProvider>;
}

function RepeatEditor(props: { passage: TemplateParagraph; onChange: (next: TemplateParagraph) => void }) {
  const { t } = useTranslation('template');
  const { passage, onChange } = props;
  const emptyLead = [{ type: 'paragraph' as const }];
  return (
    <Group gap="xs" role="group" aria-label={t('repeat.label')}>
      <Select
        size="xs"
        label={t('repeat.each')}
        value={passage.each ?? ''}
        allowDeselect={false}
        data={[
          { value: '', label: t('repeat.once') },
          ...repeatKinds.map((kind) => ({ value: kind, label: t(`each.${itemKindOf[kind]}`) })),
        ]}
        onChange={(value) => {
          const each = repeatKinds.find((kind) => kind === value);
          const { as: _as, lead: _lead, each: _each, ...once } = passage;
          onChange(each === undefined ? once : { ...passage, each });
        }}
      />
      {passage.each !== undefined && (
        <Select
          size="xs"
          label={t('repeat.as')}
          value={passage.as ?? 'paragraphs'}
          allowDeselect={false}
          data={repeatForms.map((value) => ({ value, label: t(`as.${value}`) }))}
          onChange={(value) => {
            const as = repeatForms.find((one) => one === value) ?? 'paragraphs';
            const { lead, ...rest } = passage;
            onChange(as === 'paragraphs' ? { ...rest, as } : { ...rest, as, lead: lead ?? emptyLead });
          }}
        />
      )}
    </Group>
  );
}
