/** The contents that letters were made from, to bring one back. */
import { Button, Menu, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OwnTemplate } from '@shared/template/own-template.schema';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import type { RecordForm } from '../ui/record-form';

export function VersionsMenu({ id, form }: { id: string; form: RecordForm<OwnTemplate> }) {
  const { t, i18n } = useTranslation('template');
  const versions = useRoute('template.versions', { id });
  const back = useCommand('template.bringBack');
  const dateOf = (at: number) => new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(at);
  const bring = async (version: number) => {
    await form.flush();
    const record = await back.mutateAsync({ id, version }).catch(() => undefined);
    if (record !== undefined) form.receive(record);
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="xs" variant="default">
          {t('versions.title', { count: versions.data?.length ?? 0 })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {versions.data?.length === 0 && (
          <Text size="sm" p="xs" maw={320}>
            {t('versions.none')}
          </Text>
        )}
        {versions.data?.map(({ version, madeAt, letters }) => (
          <Menu.Item key={version} onClick={() => void bring(version)}>
            {t('versions.line', {
              version,
              date: dateOf(madeAt),
              letters: t('versions.letters', { count: letters }),
            })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
