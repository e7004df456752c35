import { Combobox, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { Fragment, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { VocabularyKey } from '@shared/vocabulary/vocabulary-key.schema';
import { useWords } from '../ui/words';
import type { TermRow } from './term-rows';
import { addKey, type TermBoxState } from './use-term-box';
import { useTermWords } from './use-vocabulary';
import classes from './vocabulary.module.css';

interface TermOptionsProps {
  readonly box: TermBoxState;
  readonly list: VocabularyKey;
  readonly label: string;
  readonly adding: boolean;
}

export function TermOptions({ box, list, label, adding }: TermOptionsProps) {
  const { t } = useTranslation('vocabulary');
  const words = useWords();
  const typed = box.query?.trim() ?? '';
  const guidance = box.vocabulary?.shipped;
  return (
    <Combobox.Dropdown className={classes['dropdown'] ?? ''}>
      <Combobox.Options className={classes['options'] ?? ''} aria-label={label}>
        {box.rows.map((row, index) => (
          <Fragment key={row.key}>
            {row.kind !== 'found' && row.kind !== box.rows[index - 1]?.kind && (
              <div className={classes['heading']} role="presentation">
                {t(`picker.${row.kind}`)}
              </div>
            )}
            <TermOption row={row} list={list} onFold={(open) => box.fold(row, open)} />
          </Fragment>
        ))}
        {box.searching && box.rows.length === 0 && <Combobox.Empty>{t('picker.none')}</Combobox.Empty>}
        {adding && typed !== '' && (
          <Combobox.Option value={addKey} className={classes['add'] ?? ''}>
            <IconPlus size={14} aria-hidden /> {t('picker.add', { text: typed })}
          </Combobox.Option>
        )}
      </Combobox.Options>
      {guidance !== undefined && (
        <Combobox.Footer className={classes['guidance'] ?? ''}>
          <Text size="xs" c="dimmed">
            {words.text(guidance.guidance)}
          </Text>
        </Combobox.Footer>
      )}
    </Combobox.Dropdown>
  );
}

function TermOption(props: { row: TermRow; list: VocabularyKey; onFold: (open: boolean) => void }) {
  const { row, onFold } = props;
  const { path, label } = useTermWords(props.list);
  const name = label(row.term.code);
  const above = path(row.term.code).slice(0, -name.length).replace(/ › $/, '');
  const toggle = (event: MouseEvent) => {
    event.stopPropagation();
    onFold(!row.open);
  };
  return (
    <Combobox.Option
      value={row.key}
      className={classes['option'] ?? ''}
      style={{ paddingInlineStart: `${0.5 + row.depth * 1.125}rem` }}
    >
      {row.kind === 'tree' && (
        <span className={classes['fold']} onClick={row.hasChildren ? toggle : undefined} aria-hidden>
          {row.hasChildren && (row.open ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />)}
        </span>
      )}
      <span className={classes['name']}>
        {name}
        {row.kind !== 'tree' && above !== '' && <small>{above}</small>}
      </span>
    </Combobox.Option>
  );
}
