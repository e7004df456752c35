import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TemplateParagraph } from '@shared/template/template.schema';
import { DotsMenu } from '../ui/dots-menu';
import { emptyPassage, withoutAbsent } from './wording-edit';

export interface PassageMenuProps {
  label: string;
  passage: TemplateParagraph;
  onChange: (passage: TemplateParagraph) => void;
  onLeave: () => void;
  singleLine?: boolean;
  /** Further entries of the menu: move, remove, variants. */
  actions: readonly { label: string; run: () => void }[];
  onOpen: (part: OpenPart) => void;
}

/** What of a passage is being set. */
export type OpenPart = 'condition' | 'repeat';

/** What can be set of a passage, and what can be done with it. A line alone has only its condition. */
export function PassageMenu(props: PassageMenuProps) {
  const { passage, singleLine = false, onOpen } = props;
  const { t } = useTranslation('template');
  const put = (next: TemplateParagraph) => {
    props.onChange(next);
    props.onLeave();
  };
  const joined = passage.join === true;
  return (
    <DotsMenu label={t('passage.menu', { name: props.label })}>
      <Menu.Item onClick={() => onOpen('condition')}>{t('passage.onlyIf')}</Menu.Item>
      {!singleLine && (
        <>
          <Menu.Item onClick={() => onOpen('repeat')}>{t('passage.repeat')}</Menu.Item>
          <Menu.Item onClick={() => put(withoutAbsent({ ...passage, join: joined ? undefined : true }))}>
            {t(joined ? 'passage.own' : 'passage.join')}
          </Menu.Item>
          {passage.label === undefined && (
            <Menu.Item onClick={() => put({ ...passage, label: '' })}>{t('passage.addLabel')}</Menu.Item>
          )}
          {passage.otherwise === undefined && (
            <Menu.Item onClick={() => put({ ...passage, otherwise: emptyPassage.text })}>
              {t('passage.addOtherwise')}
            </Menu.Item>
          )}
        </>
      )}
      {props.actions.map(({ label, run }) => (
        <Menu.Item key={label} onClick={run}>
          {label}
        </Menu.Item>
      ))}
    </DotsMenu>
  );
}
