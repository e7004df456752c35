import { Kbd, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { menuNames, shortcuts } from '@shared/shell/shortcuts';
import { Dialog } from '../ui/dialog';
import { useCommandHandler } from './commands';
import { keysOf } from './keyboard';

/** Every shortcut of the registry, by menu (Ctrl+/). */
export function ShortcutSheet() {
  const { t } = useTranslation('menu');
  const [open, setOpen] = useState(false);
  useCommandHandler('help.shortcuts', () => setOpen(true));
  return (
    <Dialog opened={open} onClose={() => setOpen(false)} title={t('menu:shortcuts')} size="md">
      <Table verticalSpacing={4}>
        {menuNames.map((menu) => {
          const own = shortcuts.filter((shortcut) => shortcut.menu === menu && shortcut.accelerator);
          if (own.length === 0) return null;
          return (
            <Table.Tbody key={menu}>
              <Table.Tr>
                <Table.Th colSpan={2} scope="colgroup">
                  {t(`menu:${menu}`)}
                </Table.Th>
              </Table.Tr>
              {own.map(({ id, label, accelerator }) => (
                <Table.Tr key={id}>
                  <Table.Td>{t(`menu:${label}`)}</Table.Td>
                  <Table.Td ta="right">
                    <Kbd size="xs">{keysOf(accelerator ?? '')}</Kbd>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          );
        })}
      </Table>
    </Dialog>
  );
}
