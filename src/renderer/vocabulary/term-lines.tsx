import { ActionIcon, Badge, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Term, Vocabulary } from '@shared/vocabulary/vocabulary.rules';
import type { TermCode } from '@shared/vocabulary/vocabulary.schema';
import { DotsMenu } from '../ui/dots-menu';
import { ErrorMessage } from '../ui/error-message';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { TermEditor } from './term-editor';
import { useChangeTerm } from './use-change-term';
import { useTermWords } from './use-vocabulary';
import { reads } from '../user/read-only';
import classes from './vocabulary.module.css';

interface TermLinesProps {
  readonly vocabulary: Vocabulary;
  /** In how many records a term stands. */
  readonly counts: ReadonlyMap<TermCode, number>;
  /** What a filter let through; undefined: the tree. */
  readonly found: readonly Term[] | undefined;
}

/** Terms below each other, hidden ones too: a fold for each that has some below it. */
export function TermLines({ vocabulary, counts, found }: TermLinesProps) {
  const { t } = useTranslation('vocabulary');
  const [unfolded, setUnfolded] = useState<ReadonlySet<TermCode>>(new Set());
  const fold = (code: TermCode) =>
    setUnfolded((old) => new Set(old.has(code) ? [...old].filter((one) => one !== code) : [...old, code]));
  const line = (term: Term) => {
    const hasChildren = found === undefined && vocabulary.childrenOf(term.code).length > 0;
    const open = hasChildren && unfolded.has(term.code);
    return (
      <li key={term.code}>
        <TermLine
          vocabulary={vocabulary}
          term={term}
          count={counts.get(term.code) ?? 0}
          withPath={found !== undefined}
          fold={hasChildren ? { open, toggle: () => fold(term.code) } : undefined}
        />
        {open && <ul>{vocabulary.childrenOf(term.code).map(line)}</ul>}
      </li>
    );
  };
  const top = found ?? vocabulary.childrenOf(null);
  return (
    <ul className={classes['terms']} aria-label={t('editor.terms')}>
      {top.map(line)}
      {top.length === 0 && <li className={classes['noTerm']}>{t('picker.none')}</li>}
    </ul>
  );
}

interface TermLineProps {
  readonly vocabulary: Vocabulary;
  readonly term: Term;
  readonly count: number;
  readonly withPath: boolean;
  readonly fold: { readonly open: boolean; readonly toggle: () => void } | undefined;
}

function TermLine({ vocabulary, term, count, withPath, fold }: TermLineProps) {
  const { t } = useTranslation('vocabulary');
  const words = useTermWords(vocabulary.key);
  const [editing, setEditing] = useState(false);
  const name = words.label(term.code);
  const own = term.record?.code === null;
  if (editing) return <TermEditor vocabulary={vocabulary} term={term} onClose={() => setEditing(false)} />;
  return (
    <div className={classes['line']} data-hidden={term.hidden || undefined}>
      <span className={classes['fold']}>
        {fold !== undefined && (
          <ActionIcon
            {...reads}
            size="sm"
            aria-expanded={fold.open}
            aria-label={t(fold.open ? 'editor.fold' : 'editor.unfold', { term: name })}
            onClick={fold.toggle}
          >
            {fold.open ? (
              <IconChevronDown size={15} aria-hidden />
            ) : (
              <IconChevronRight size={15} aria-hidden />
            )}
          </ActionIcon>
        )}
      </span>
      <span className={classes['name']}>
        {withPath ? words.path(term.code) : name}
        <Marks own={own} renamed={!own && hasName(term)} hidden={term.hidden} />
      </span>
      <Count count={count} />
      <TermMenu term={term} vocabulary={vocabulary} name={name} onEdit={() => setEditing(true)} />
    </div>
  );
}

function hasName({ record }: Term): boolean {
  return Object.values(record?.label ?? {}).some((text) => text.trim() !== '');
}

function Marks({ own, renamed, hidden }: { own: boolean; renamed: boolean; hidden: boolean }) {
  const { t } = useTranslation('vocabulary');
  const marks = [own && 'own', renamed && 'renamed', hidden && 'hidden'].filter((one) => one !== false);
  return marks.map((mark) => (
    <Badge key={mark} size="xs" variant="outline" color="gray" ml={6}>
      {t(`editor.mark.${mark}`)}
    </Badge>
  ));
}

function Count({ count }: { count: number }) {
  const { t } = useTranslation('vocabulary');
  if (count === 0) return null;
  return (
    <Text size="xs" c="dimmed" className={classes['count'] ?? ''}>
      {t('editor.used', { count })}
    </Text>
  );
}

interface TermMenuProps {
  readonly term: Term;
  readonly vocabulary: Vocabulary;
  readonly name: string;
  readonly onEdit: () => void;
}

function TermMenu({ term, vocabulary, name, onEdit }: TermMenuProps) {
  const { t } = useTranslation(['vocabulary', 'common']);
  const { language } = useWords();
  const { change, error } = useChangeTerm(vocabulary.key);
  const remove = useRemove();
  const { record } = term;
  const own = record?.code === null;
  return (
    <>
      {error !== null && <ErrorMessage error={error} />}
      <DotsMenu size="sm" label={t('vocabulary:editor.menu', { term: name })} lang={language}>
        <Menu.Item onClick={onEdit}>
          {t(own ? 'vocabulary:editor.edit' : 'vocabulary:editor.rename')}
        </Menu.Item>
        <Menu.Item onClick={() => change(term, { hidden: !term.hidden })}>
          {t(term.hidden ? 'vocabulary:editor.show' : 'vocabulary:editor.hide')}
        </Menu.Item>
        {record !== undefined && (
          <Menu.Item onClick={() => void remove('vocabularyTerm', record, name)}>
            {t(own ? 'vocabulary:editor.remove' : 'vocabulary:editor.asShipped')}
          </Menu.Item>
        )}
      </DotsMenu>
    </>
  );
}
