/** What a template says in one language, part by part, in the order of the page. */
import { Button, Group, Menu, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { blockKinds, type BlockKind } from '@shared/letter/letter.schema';
import type { TemplateWording } from '@shared/template/own-template.schema';
import { partNames } from '@shared/template/template.schema';
import { DotsMenu } from '../ui/dots-menu';
import { ChecksEditor } from './checks-editor';
import { DemandTexts } from './demand-texts';
import { PassageEditor } from './passage-editor';
import { PartPassage, VariantsEditor } from './variants-editor';
import { emptyPassage, moved } from './wording-edit';

export interface WordingEditorProps {
  wording: TemplateWording;
  onChange: (wording: TemplateWording) => void;
  onLeave: () => void;
  readOnly: boolean;
}

export function WordingEditor(props: WordingEditorProps) {
  const { t } = useTranslation('template');
  const { wording, onChange, onLeave, readOnly } = props;
  const put = (patch: Partial<TemplateWording>) => {
    onChange({ ...wording, ...patch });
    onLeave();
  };
  const { subject, blocks } = wording;
  return (
    <Stack gap="lg">
      <section aria-label={t('part.subject')}>
        <Title order={2} size="h3">
          {t('part.subject')}
        </Title>
        {subject.length > 1 && (
          <Text size="xs" c="dimmed">
            {t('part.firstFits')}
          </Text>
        )}
        {subject.map((passage, index) => (
          <PassageEditor
            // oxlint-disable-next-line react/no-array-index-key -- a passage is what stands at its place
            key={index}
            label={t('part.subjectNumber', { number: index + 1 })}
            passage={passage}
            singleLine
            readOnly={readOnly}
            onChange={(next) => onChange({ ...wording, subject: subject.with(index, next) })}
            onLeave={onLeave}
            actions={[
              ...(index === 0
                ? []
                : [{ label: t('passage.up'), run: () => put({ subject: moved(subject, index, -1) }) }]),
              {
                label: t('passage.another'),
                run: () => put({ subject: subject.toSpliced(index, 0, emptyPassage) }),
              },
              ...(subject.length === 1
                ? []
                : [{ label: t('passage.remove'), run: () => put({ subject: subject.toSpliced(index, 1) }) }]),
            ]}
          />
        ))}
      </section>
      {blocks.map((block, index) => (
        <BlockEditor
          // oxlint-disable-next-line react/no-array-index-key -- as above
          key={index}
          block={block}
          number={index + 1}
          readOnly={readOnly}
          onChange={(next) => onChange({ ...wording, blocks: blocks.with(index, next) })}
          onLeave={onLeave}
          onMove={(by) => put({ blocks: moved(blocks, index, by) })}
          onRemove={blocks.length === 1 ? undefined : () => put({ blocks: blocks.toSpliced(index, 1) })}
        />
      ))}
      {!readOnly && (
        <AddBlock onAdd={(kind) => put({ blocks: [...blocks, { kind, paragraphs: [emptyPassage] }] })} />
      )}
      <DemandTexts {...props} />
      <ChecksEditor {...props} />
    </Stack>
  );
}

function AddBlock({ onAdd }: { onAdd: (kind: BlockKind) => void }) {
  const { t } = useTranslation(['template', 'letter']);
  return (
    <Menu withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('template:part.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {blockKinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => onAdd(kind)}>
            {t(`letter:block.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

type Block = TemplateWording['blocks'][number];
interface BlockEditorProps {
  block: Block;
  number: number;
  readOnly: boolean;
  onChange: (block: Block) => void;
  onLeave: () => void;
  onMove: (by: -1 | 1) => void;
  onRemove: (() => void) | undefined;
}

function BlockEditor(props: BlockEditorProps) {
  const { t } = useTranslation(['template', 'letter']);
  const { block, readOnly, onChange, onLeave } = props;
  const title = `${props.number}. ${t(`letter:block.${block.kind}`)}`;
  const put = (paragraphs: Block['paragraphs']) => {
    onChange({ ...block, paragraphs });
    onLeave();
  };
  return (
    <section aria-label={title}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} size="h3">
          {title}
        </Title>
        {!readOnly && (
          <Group gap="xs" wrap="nowrap">
            <Select
              size="xs"
              w={190}
              aria-label={t('template:part.kind', { name: title })}
              data={blockKinds.map((value) => ({ value, label: t(`letter:block.${value}`) }))}
              value={block.kind}
              allowDeselect={false}
              onChange={(value) => {
                const kind = blockKinds.find((one) => one === value);
                if (kind === undefined) return;
                onChange({ ...block, kind });
                onLeave();
              }}
            />
            <BlockMenu {...props} title={title} />
          </Group>
        )}
      </Group>
      {block.heading !== undefined && (
        <TextInput
          size="xs"
          label={t('template:part.heading')}
          value={block.heading}
          readOnly={readOnly}
          onChange={(event) => onChange({ ...block, heading: event.currentTarget.value })}
          onBlur={onLeave}
        />
      )}
      {block.paragraphs.map((one, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a passage is what stands at its place
        <BlockPassage key={index} {...props} title={title} index={index} passage={one} put={put} />
      ))}
    </section>
  );
}

interface BlockPassageProps extends BlockEditorProps {
  title: string;
  index: number;
  passage: Block['paragraphs'][number];
  put: (paragraphs: Block['paragraphs']) => void;
}

function BlockPassage({ block, title, index, passage, readOnly, onChange, onLeave, put }: BlockPassageProps) {
  const { t } = useTranslation('template');
  const { paragraphs } = block;
  const label = t('passage.name', { part: title, number: index + 1 });
  const actions = [
    ...(index === 0 ? [] : [{ label: t('passage.up'), run: () => put(moved(paragraphs, index, -1)) }]),
    ...(index === paragraphs.length - 1
      ? []
      : [{ label: t('passage.down'), run: () => put(moved(paragraphs, index, 1)) }]),
    { label: t('passage.after'), run: () => put(paragraphs.toSpliced(index + 1, 0, emptyPassage)) },
    { label: t('passage.remove'), run: () => put(paragraphs.toSpliced(index, 1)) },
  ];
  const change = (next: BlockPassageProps['passage']) =>
    onChange({ ...block, paragraphs: paragraphs.with(index, next) });
  if ('part' in passage)
    return (
      <PartPassage
        passage={passage}
        label={label}
        readOnly={readOnly}
        actions={actions}
        onChange={(next) => put(paragraphs.with(index, next))}
      />
    );
  if ('variants' in passage) {
    return (
      <VariantsEditor
        passage={passage}
        label={label}
        readOnly={readOnly}
        actions={actions}
        onChange={change}
        onLeave={onLeave}
      />
    );
  }
  return (
    <PassageEditor
      label={label}
      passage={passage}
      readOnly={readOnly}
      onChange={change}
      onLeave={onLeave}
      actions={[
        {
          label: t('passage.variants'),
          run: () =>
            put(
              paragraphs.with(index, {
                variants: [
                  { ...emptyPassage, when: ['addressee.kind=prosecutor|prosecutor_general'] },
                  passage,
                ],
              }),
            ),
        },
        ...actions,
      ]}
    />
  );
}

function BlockMenu(props: BlockEditorProps & { title: string }) {
  const { t } = useTranslation('template');
  const { block, onChange, onLeave } = props;
  const put = (next: Block) => {
    onChange(next);
    onLeave();
  };
  const add = (one: Block['paragraphs'][number]) => put({ ...block, paragraphs: [...block.paragraphs, one] });
  return (
    <DotsMenu label={t('part.menu', { name: props.title })}>
      <Menu.Item onClick={() => add(emptyPassage)}>{t('part.addPassage')}</Menu.Item>
      <Menu.Label>{t('part.ready')}</Menu.Label>
      {partNames.map((part) => (
        <Menu.Item key={part} onClick={() => add({ part })}>
          {t(`ready.${part}`)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      {block.heading === undefined && (
        <Menu.Item onClick={() => put({ ...block, heading: '' })}>{t('part.addHeading')}</Menu.Item>
      )}
      {props.number > 1 && <Menu.Item onClick={() => props.onMove(-1)}>{t('passage.up')}</Menu.Item>}
      <Menu.Item onClick={() => props.onMove(1)}>{t('passage.down')}</Menu.Item>
      {props.onRemove !== undefined && <Menu.Item onClick={props.onRemove}>{t('part.remove')}</Menu.Item>}
    </DotsMenu>
  );
}
