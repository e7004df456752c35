/** A ready-made passage, and wordings of which the first that suits stands. */
import { Button, Group, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conditional } from '@shared/template/condition.rules';
import type { PartName, TemplateVariants } from '@shared/template/template.schema';
import { DotsMenu } from '../ui/dots-menu';
import { ConditionEditor } from './condition-editor';
import { NeverStands } from './never-stands';
import { useConditionWords } from './condition-words';
import { PassageEditor } from './passage-editor';
import { emptyPassage, moved, withConditions } from './wording-edit';
import classes from './template.module.css';

interface Shared {
  label: string;
  readOnly: boolean;
  actions: readonly { label: string; run: () => void }[];
}

type Part = { part: PartName; when?: string[] | undefined; unless?: string[] | undefined };

export function PartPassage(props: Shared & { passage: Part; onChange: (next: Part) => void }) {
  const { t } = useTranslation('template');
  const words = useConditionWords();
  const [open, setOpen] = useState(false);
  const { passage } = props;
  const value: Conditional = passage;
  return (
    <div className={classes['passage']} role="group" aria-label={props.label}>
      <Group gap="xs" wrap="nowrap" className={classes['passageHead'] ?? ''}>
        {props.readOnly ? (
          <Text size="xs" flex={1}>
            {words.sentence(value) ?? t('always')}
          </Text>
        ) : (
          <UnstyledButton className={classes['sentence'] ?? ''} onClick={() => setOpen(!open)} flex={1}>
            {words.sentence(value) ?? t('always')}
          </UnstyledButton>
        )}
        {!props.readOnly && <PassageMenu {...props} />}
      </Group>
      <NeverStands conditions={value} />
      {open && (
        <ConditionEditor
          value={value}
          repeated={undefined}
          onChange={(conditions) => props.onChange(withConditions(passage, conditions))}
        />
      )}
      <div className={classes['ready']}>
        <Text size="sm" fw={600}>
          {t(`ready.${passage.part}`)}
        </Text>
        <Text size="xs" c="dimmed">
          {t('ready.text')}
        </Text>
      </div>
    </div>
  );
}

function PassageMenu(props: Shared) {
  const { t } = useTranslation('template');
  return (
    <DotsMenu label={t('passage.menu', { name: props.label })}>
      {props.actions.map(({ label, run }) => (
        <Menu.Item key={label} onClick={run}>
          {label}
        </Menu.Item>
      ))}
    </DotsMenu>
  );
}

interface VariantsEditorProps extends Shared {
  passage: TemplateVariants;
  onChange: (next: TemplateVariants) => void;
  onLeave: () => void;
}

export function VariantsEditor(props: VariantsEditorProps) {
  const { t } = useTranslation('template');
  const { variants } = props.passage;
  const put = (next: TemplateVariants['variants']) => {
    props.onChange({ variants: next });
    props.onLeave();
  };
  return (
    <div className={classes['variants']} role="group" aria-label={props.label}>
      <Group gap="xs" wrap="nowrap" justify="space-between">
        <Text size="xs" c="dimmed">
          {t('variants.text')}
        </Text>
        {!props.readOnly && <PassageMenu {...props} />}
      </Group>
      {variants.map((passage, index) => (
        <PassageEditor
          // oxlint-disable-next-line react/no-array-index-key -- a variant is what stands at its place
          key={index}
          label={t('variants.name', { part: props.label, number: index + 1 })}
          passage={passage}
          readOnly={props.readOnly}
          onChange={(next) => props.onChange({ variants: variants.with(index, next) })}
          onLeave={props.onLeave}
          actions={[
            ...(index === 0 ? [] : [{ label: t('passage.up'), run: () => put(moved(variants, index, -1)) }]),
            ...(variants.length === 1
              ? []
              : [{ label: t('passage.remove'), run: () => put(variants.toSpliced(index, 1)) }]),
          ]}
        />
      ))}
      {!props.readOnly && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => put([{ ...emptyPassage, when: ['addressee.kind=prosecutor'] }, ...variants])}
        >
          {t('variants.add')}
        </Button>
      )}
    </div>
  );
}
