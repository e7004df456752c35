/** The left column: every part of the letter, with a mark where something is open. */
import { ActionIcon, Menu, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconCheck, IconInfoCircle, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { blockKinds, type BlockKind, type Finding, type LetterBlock } from '@shared/letter/letter.schema';
import { emptyRichText } from '@shared/richtext/richtext.schema';
import type { ReviewComment } from '@shared/review/review.schema';
import { placeOfSection } from '../review/place';
import { useField } from '../ui/record-form';
import { SortableList } from '../ui/sortable-list';
import type { LetterForm } from './letter-form';
import { blockSection, demandSection, markOf, type Mark, type SectionId } from './sections';
import classes from './workbench.module.css';

interface OutlineProps {
  form: LetterForm;
  findings: readonly Finding[];
  comments: readonly ReviewComment[];
  chosen: SectionId;
  onChoose: (section: SectionId) => void;
  readOnly: boolean;
}

const head = ['addressee', 'details', 'subject', 'greeting'] as const;
const foot = ['closing', 'signatory', 'annexes'] as const;

export function Outline(props: OutlineProps) {
  const { t } = useTranslation('letter');
  const field = useField(props.form, 'blocks');
  const blocks = field.value;
  const titleOf = useBlockTitle(blocks);
  const part = (id: SectionId, title: string) => (
    <Part
      key={id}
      title={title}
      mark={markOf(id, props.findings, blocks)}
      open={openComments(placeOfSection(id, blocks), props.comments)}
      chosen={props.chosen === id}
      onChoose={() => props.onChoose(id)}
    />
  );
  const reorder = (ids: string[]) => {
    field.saver.type(ids.flatMap((id) => blocks.find((block) => block.id === id) ?? []));
    field.saver.leave();
  };
  return (
    <nav className={classes['outline']} aria-label={t('outline.label')} data-region tabIndex={-1}>
      {head.map((id) => part(id, t(`section.${id}`)))}
      <div className={classes['outlineHead']}>
        <Text size="xs" c="dimmed" fw={600}>
          {t('outline.text')}
        </Text>
        {!props.readOnly && <AddBlock form={props.form} onAdded={props.onChoose} />}
      </div>
      {props.readOnly ? (
        blocks.map((block) => part(blockSection(block.id), titleOf(block)))
      ) : (
        <SortableList
          label={t('outline.text')}
          items={blocks}
          nameOf={titleOf}
          render={(block) => part(blockSection(block.id), titleOf(block))}
          onReorder={reorder}
        />
      )}
      {demandSection(blocks) === 'demands' && part('demands', t('block.demands'))}
      <div className={classes['outlineGap']} />
      {foot.map((id) => part(id, t(`section.${id}`)))}
      <div className={classes['outlineGap']} />
      <Part
        title={t('section.course')}
        mark={null}
        open={0}
        chosen={props.chosen === 'course'}
        onChoose={() => props.onChoose('course')}
      />
    </nav>
  );
}

/** Blocks of one kind are told apart by their number. */
export function useBlockTitle(blocks: readonly LetterBlock[]): (block: LetterBlock) => string {
  const { t } = useTranslation('letter');
  return (block) => {
    const same = blocks.filter(({ kind }) => kind === block.kind);
    const name = t(`block.${block.kind}`);
    return same.length > 1 ? `${name} ${same.indexOf(block) + 1}` : name;
  };
}

/** Remarks at this part that nobody has settled yet. */
function openComments(place: string | null, comments: readonly ReviewComment[]): number {
  return comments.filter((one) => one.place === place && one.parentId === null && one.resolvedAt === null)
    .length;
}

interface PartProps {
  title: string;
  /** null: nothing can be missing there. */
  mark: Mark | null;
  open: number;
  chosen: boolean;
  onChoose: () => void;
}

function Part(props: PartProps) {
  const { t } = useTranslation('course');
  return (
    <UnstyledButton
      className={classes['part'] ?? ''}
      aria-current={props.chosen ? 'true' : undefined}
      onClick={props.onChoose}
    >
      <span>{props.title}</span>
      {props.open > 0 && (
        <span className={classes['said']} title={t('review.open', { count: props.open })}>
          <span aria-hidden>{props.open}</span>
          <VisuallyHidden>{t('review.open', { count: props.open })}</VisuallyHidden>
        </span>
      )}
      {props.mark !== null && <MarkSign mark={props.mark} />}
    </UnstyledButton>
  );
}

const signs = {
  blocking: { icon: IconAlertCircle, color: 'var(--mantine-color-error)' },
  confirm: { icon: IconAlertTriangle, color: 'var(--mantine-color-text)' },
  note: { icon: IconInfoCircle, color: 'var(--mantine-color-dimmed)' },
  none: { icon: IconCheck, color: 'var(--mantine-color-dimmed)' },
} as const;

export function MarkSign({ mark }: { mark: Mark }) {
  const { t } = useTranslation('letter');
  const { icon: Sign, color } = signs[mark];
  return (
    <>
      <Sign size={15} color={color} aria-hidden />
      <VisuallyHidden>{t(`mark.${mark}`)}</VisuallyHidden>
    </>
  );
}

function AddBlock({ form, onAdded }: { form: LetterForm; onAdded: (section: SectionId) => void }) {
  const { t } = useTranslation('letter');
  const add = (kind: BlockKind) => {
    const field = form.field('blocks');
    const block = { id: crypto.randomUUID(), kind, text: emptyRichText };
    field.type([...field.read().value, block]);
    field.leave();
    onAdded(blockSection(block.id));
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon size="sm" aria-label={t('outline.add')} title={t('outline.add')}>
          <IconPlus size={15} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {blockKinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => add(kind)}>
            {t(`block.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
