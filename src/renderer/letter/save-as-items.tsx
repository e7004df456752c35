import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Letter } from '@shared/letter/letter.schema';
import type { ReleaseAnswer } from '@shared/release/release.schema';
import { request } from '../ipc/api';
import { leave } from '../release/leave';
import type { LetterForm } from './letter-form';
import { useRun } from './use-run';

/** The ways in which one letter leaves the vault besides its PDF. */
export function SaveAsItems(props: {
  letter: Letter;
  form: LetterForm;
  onCopyText: () => void;
  onMail: () => void;
}) {
  const { t } = useTranslation('course');
  const run = useRun(props.form);
  const { id } = props.letter;
  const save = (work: (answer?: ReleaseAnswer) => Promise<boolean>) => () =>
    run(async () => {
      if ((await leave({ kind: 'letters', ids: [id] }, work)) === true)
        notifications.show({ message: t('export.saved') });
    });
  return (
    <>
      <Menu.Label>{t('export.save')}</Menu.Label>
      <Menu.Item onClick={save((answer) => request('letterExport.saveEml', { id, answer }))}>
        {t('export.eml')}
      </Menu.Item>
      <Menu.Item onClick={save((answer) => request('letterExport.saveDocx', { id, answer }))}>
        {t('export.docx')}
      </Menu.Item>
      {(['envelope', 'labels', 'slip'] as const).map((layout) => (
        <Menu.Item
          key={layout}
          onClick={save((answer) => request('letterExport.savePostal', { ids: [id], layout, answer }))}
        >
          {t(`export.${layout}`)}
        </Menu.Item>
      ))}
      {props.letter.state === 'issued' && <Menu.Item onClick={props.onMail}>{t('export.mail')}</Menu.Item>}
      <Menu.Item onClick={props.onCopyText}>{t('export.copyText')}</Menu.Item>
    </>
  );
}
