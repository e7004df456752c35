import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './dots-menu.module.css';

interface DotsMenuProps {
  /** Whose menu it is. */
  label: string;
  /** Of the label, where it names something that is written in another language than the page. */
  lang?: string;
  size?: keyof typeof icons;
  children: ReactNode;
}

const icons = { sm: 15, md: 16, lg: 18 };

/** What can be done with a thing besides its one next step. */
export function DotsMenu({ label, lang, size = 'md', children }: DotsMenuProps) {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon size={size} aria-label={label} title={label} lang={lang}>
          <IconDots size={icons[size]} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={classes['items'] ?? ''}>{children}</Menu.Dropdown>
    </Menu>
  );
}
