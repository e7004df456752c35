/** The parts of something in a column, with the one that is chosen beside it: of a case, of a campaign, of the settings. */
import { Tabs } from '@mantine/core';
import type { CSSProperties, ReactNode } from 'react';
import classes from './parts-column.module.css';

export interface Part<Name extends string> {
  readonly name: Name;
  readonly title: string;
  /** How much it holds. */
  readonly mark?: ReactNode;
}

interface PartsColumnProps<Name extends string> {
  label: string;
  parts: readonly Part<Name>[];
  chosen: string;
  onChoose: (name: string) => void;
  children: ReactNode;
  style?: CSSProperties;
}

export function PartsColumn<Name extends string>({
  label,
  parts,
  chosen,
  onChoose,
  children,
  style,
}: PartsColumnProps<Name>) {
  return (
    <Tabs
      value={chosen}
      orientation="vertical"
      className={classes['parts'] ?? ''}
      {...(style === undefined ? {} : { style })}
      onChange={(name) => {
        if (name !== null) onChoose(name);
      }}
    >
      <Tabs.List className={classes['tabs'] ?? ''} aria-label={label}>
        {parts.map(({ name, title, mark }) => (
          <Tabs.Tab key={name} value={name} rightSection={mark}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={chosen} className={classes['part'] ?? ''}>
        {children}
      </Tabs.Panel>
    </Tabs>
  );
}
