import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../app/commands';
import { ListPage } from '../list/list-page';
import { MayButton } from '../user/may-button';

/** What has to be done, over all cases. */
export function TasksPage() {
  const { t } = useTranslation(['list', 'calendar']);
  return (
    <ListPage
      list="tasks"
      title={t('list:title.tasks')}
      action={
        <MayButton
          route="task.create"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => runCommand('task.new')}
        >
          {t('calendar:add')}
        </MayButton>
      }
      empty={{ title: t('list:empty.tasks.title'), text: t('list:empty.tasks.text') }}
    />
  );
}
