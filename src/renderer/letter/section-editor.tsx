/** The middle column: the chosen part of the letter, with what was found in it. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyRichText, type RichText } from '@shared/richtext/richtext.schema';
import { pathsIn } from '@shared/letter/field-path.rules';
import type { Finding, LetterBlock, LetterView } from '@shared/letter/letter.schema';
import { placeOfSection } from '../review/place';
import { ReviewHere } from '../review/review-here';
import { LetterFieldsProvider, mentionedBy, useLetterFields } from '../richtext/fields-context';
import { RichTextEditor } from '../richtext/rich-text-editor';
import { FieldState } from '../ui/field-state';
import { useField } from '../ui/record-form';
import { WithHelp } from '../ui/with-help';
import { AddresseeSection } from './addressee-section';
import { CourseSection } from './course-section';
import { DemandsEditor } from './demands-editor';
import { AnnexesSection, DetailsSection, LineSection, SignatorySection } from './line-sections';
import { useFindingText } from './finding-text';
import { useBlockTitle } from './outline';
import type { LetterForm } from './letter-form';
import { blockSection, findBlock, sectionOf, type SectionId } from './sections';
import classes from './workbench.module.css';

interface SectionEditorProps {
  form: LetterForm;
  view: LetterView;
  section: SectionId;
  findings: readonly Finding[];
  readOnly: boolean;
  onRemoved: () => void;
}

export function SectionEditor(props: SectionEditorProps) {
  const { t } = useTranslation('letter');
  const { form, section } = props;
  const blocks = useField(form, 'blocks').value;
  const titleOf = useBlockTitle(blocks);
  const block = findBlock(section, blocks);
  const title = block === undefined ? t(`section.${section}`) : titleOf(block);
  const found = props.findings.filter((finding) => sectionOf(finding, blocks) === section);
  return (
    <section className={classes['middle']} aria-label={t('editor.label')} data-region tabIndex={-1}>
      <Stack gap="md">
        <Title order={2}>{title}</Title>
        <Content {...props} title={title} />
        <FoundHere findings={found} />
        <Said form={form} place={placeOfSection(section, blocks)} title={title} text={block?.text} />
      </Stack>
    </section>
  );
}

/** What is said about the part in review, where the reviewer reads it. */
function Said(props: { form: LetterForm; place: string | null; title: string; text: RichText | undefined }) {
  const { form, place, title } = props;
  const subject = useField(form, 'subject').value;
  if (place === null) return null;
  const text = place === 'subject' ? subject : props.text;
  const closed = form.record.state !== 'draft';
  const key = `${form.record.id}:${place}`;
  return <ReviewHere key={key} form={form} place={place} title={title} text={text} closed={closed} />;
}

function Content(props: SectionEditorProps & { title: string }) {
  const { form, view, section, readOnly, title } = props;
  const { t } = useTranslation('letter');
  const key = `${form.record.id}:${section}`;
  switch (section) {
    case 'addressee':
      return <AddresseeSection key={key} form={form} view={view} readOnly={readOnly} />;
    case 'details':
      return <DetailsSection key={key} form={form} readOnly={readOnly} />;
    case 'subject':
      return <SubjectEditor key={key} form={form} label={title} readOnly={readOnly} />;
    case 'greeting':
    case 'closing':
      return (
        <LineSection
          key={key}
          form={form}
          name={section}
          label={title}
          usual={section === 'greeting' ? view.greeting : view.closing}
          hint={t(`editor.${section}Hint`)}
          readOnly={readOnly}
        />
      );
    case 'demands':
      return <DemandsEditor key={key} form={form} readOnly={readOnly} />;
    case 'signatory':
      return <SignatorySection key={key} form={form} readOnly={readOnly} />;
    case 'course':
      return <CourseSection key={key} letter={view.letter} />;
    case 'annexes':
      return <AnnexesSection key={key} form={form} readOnly={readOnly} />;
    default:
      return <BlockEditor key={key} {...props} />;
  }
}

function SubjectEditor(props: { form: LetterForm; label: string; readOnly: boolean }) {
  const field = useField(props.form, 'subject');
  return (
    <WithHelp form={props.form} name="subject" label={props.label}>
      <RichTextEditor
        label={props.label}
        language={props.form.record.language}
        value={field.value}
        singleLine
        readOnly={props.readOnly}
        onChange={(value) => field.saver.type(value)}
        onBlur={() => field.saver.leave()}
      />
      <FieldState field={field} show={() => ''} />
    </WithHelp>
  );
}

function BlockEditor(props: SectionEditorProps & { title: string }) {
  const { t } = useTranslation('letter');
  const field = useField(props.form, 'blocks');
  const block = findBlock(props.section, field.value);
  const id = block?.id;
  const remove = () => {
    field.saver.type(field.saver.read().value.filter((one) => one.id !== id));
    field.saver.leave();
    props.onRemoved();
  };
  return (
    <>
      <div>
        <AfterBlocks blocks={field.value} id={id}>
          <RichTextEditor
            label={props.title}
            language={props.form.record.language}
            value={block?.text ?? emptyRichText}
            readOnly={props.readOnly}
            onChange={(text) =>
              field.saver.type(
                field.saver.read().value.map((one) => (one.id === id ? { ...one, text } : one)),
              )
            }
            onBlur={() => field.saver.leave()}
          />
        </AfterBlocks>
        <FieldState field={field} show={() => ''} />
      </div>
      {block?.kind === 'demands' && <DemandsEditor form={props.form} readOnly={props.readOnly} />}
      {!props.readOnly && block !== undefined && (
        <Group justify="space-between" align="center">
          <Text size="xs" c="dimmed">
            {t('editor.fieldHint')}
          </Text>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={remove}>
            {t('editor.removeBlock')}
          </Button>
        </Group>
      )}
    </>
  );
}

/** The chips of a block say what the page prints there: of four others, "the four others" once they were spoken of. */
function AfterBlocks(props: { blocks: readonly LetterBlock[]; id: string | undefined; children: ReactNode }) {
  const { blocks, id } = props;
  const fields = useLetterFields();
  const value = useMemo(() => {
    const earlier = blocks.slice(
      0,
      Math.max(
        blocks.findIndex((one) => one.id === id),
        0,
      ),
    );
    const paths = earlier.flatMap(({ text }) => pathsIn(text));
    return { ...fields, before: mentionedBy(fields, paths) };
  }, [fields, blocks, id]);
  return <LetterFieldsProvider value={value}>{props.children}</LetterFieldsProvider>;
}

/** The section's own findings again, where they are mended. */
function FoundHere({ findings }: { findings: readonly Finding[] }) {
  const textOf = useFindingText();
  if (findings.length === 0) return null;
  return (
    <ul className={classes['found']}>
      {findings.map((finding, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same thing may be found twice
        <li key={`${finding.code}:${index}`} data-blocking={finding.blocking || undefined}>
          {textOf(finding)}
        </li>
      ))}
    </ul>
  );
}

/** The first section to open: where a reader begins; of a letter that is out, how it fares. */
export function firstSection(view: LetterView): SectionId {
  if (view.letter.state !== 'draft') return 'course';
  const [block] = view.letter.blocks;
  return block === undefined ? 'subject' : blockSection(block.id);
}
