/** The ways of looking at a list, by name; the one in force can be kept under a name of its own. */
import { Button, Menu, Stack, TextInput } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListKind } from '@shared/list/list.schema';
import { useCommand } from '../ipc/useCommand';
import { Dialog } from '../ui/dialog';
import { DotsMenu } from '../ui/dots-menu';
import { FormFoot } from '../ui/form-foot';
import { useRemove } from '../ui/undo';
import classes from './list.module.css';
import { isAs, useViews, type View } from './views';

type Now = Pick<View, 'filters' | 'sort' | 'columns'>;

interface ViewTabsProps {
  list: ListKind;
  /** Id of the view chosen last. */
  chosen: string;
  now: Now;
  onChoose: (view: View) => void;
}

export function ViewTabs({ list, chosen, now, onChoose }: ViewTabsProps) {
  const { t } = useTranslation('list');
  const views = useViews(list);
  const create = useCommand('savedView.create');
  const update = useCommand('savedView.update');
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  const current = views.find(({ id }) => id === chosen);
  const changed = current === undefined || !isAs(current, now);
  const fields = { filters: now.filters, sort: now.sort, columns: [...now.columns] };
  const save = async (name: string) => {
    if (naming === 'rename') await rename(name);
    else {
      const made = await create.mutateAsync({ list, name, ...fields });
      onChoose({ ...made, saved: made });
    }
    setNaming(null);
  };
  const rename = async (name: string) => {
    if (current?.saved === undefined) return;
    await update.mutateAsync({ id: current.id, revision: current.saved.revision, patch: { name } });
  };
  const keep = () => {
    if (current?.saved === undefined) return;
    update.mutate({ id: current.id, revision: current.saved.revision, patch: fields });
  };
  return (
    <nav className={classes['views']} aria-label={t('view.label')}>
      {views.map((view) => (
        <button
          key={view.id}
          type="button"
          className={classes['view']}
          aria-current={view.id === chosen}
          onClick={() => onChoose(view)}
        >
          {view.name}
          {view.id === chosen && changed && ` ${t('view.changed')}`}
        </button>
      ))}
      {current?.saved !== undefined && (
        <ViewMenu
          view={current}
          onRename={() => setNaming('rename')}
          onGone={() => views[0] && onChoose(views[0])}
        />
      )}
      {changed && current?.saved !== undefined && (
        <Button size="compact-xs" variant="subtle" loading={update.isPending} onClick={keep}>
          {t('view.keep')}
        </Button>
      )}
      {changed && (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconBookmark size={13} aria-hidden />}
          onClick={() => setNaming('new')}
        >
          {t('view.save')}
        </Button>
      )}
      {naming !== null && (
        <NameDialog
          title={t(naming === 'new' ? 'view.save' : 'view.rename')}
          name={naming === 'rename' ? (current?.name ?? '') : ''}
          onClose={() => setNaming(null)}
          onName={(name) => void save(name)}
        />
      )}
    </nav>
  );
}

function ViewMenu(props: { view: View; onRename: () => void; onGone: () => void }) {
  const { t } = useTranslation(['list', 'common']);
  const remove = useRemove();
  const { view } = props;
  const gone = async () => {
    if (view.saved === undefined) return;
    if (await remove('savedView', view.saved, view.name)) props.onGone();
  };
  return (
    <DotsMenu size="sm" label={t('view.menu', { name: view.name })}>
      <Menu.Item onClick={props.onRename}>{t('view.rename')}</Menu.Item>
      <Menu.Item onClick={() => void gone()}>{t('common:remove')}</Menu.Item>
    </DotsMenu>
  );
}

/** Asks for one line of text. */
export function NameDialog(props: {
  title: string;
  name: string;
  label?: string;
  action?: string;
  onClose: () => void;
  onName: (name: string) => void;
}) {
  const { t } = useTranslation(['list', 'common']);
  const [name, setName] = useState(props.name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') props.onName(name.trim());
  };
  return (
    <Dialog onClose={props.onClose} title={props.title}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            data-autofocus
            label={props.label ?? t('view.name')}
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <FormFoot onCancel={props.onClose}>
            <Button type="submit" disabled={name.trim() === ''}>
              {props.action ?? t('common:save')}
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Dialog>
  );
}
