import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Letter } from '@shared/letter/letter.schema';
import { request } from '../ipc/api';
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
  const save = (work: () => Promise<boolean>) => () =>
    run(async () => {
      if (await work()) notifications.show({ message: t('export.saved') });
    });
  return (
    <>
      <Menu.Label>{t('export.save')}</Menu.Label>
      <Menu.Item onClick={save(() => request('letterExport.saveEml', { id }))}>{t('export.eml')}</Menu.Item>
      <Menu.Item onClick={save(() => request('letterExport.saveDocx', { id }))}>{t('export.docx')}</Menu.Item>
      {(['envelope', 'labels', 'slip'] as const).map((layout) => (
        <Menu.Item
          key={layout}
          onClick={save(() => request('letterExport.savePostal', { ids: [id], layout }))}
        >
          {t(`export.${layout}`)}
        </Menu.Item>
      ))}
      {props.letter.state === 'issued' && <Menu.Item onClick={props.onMail}>{t('export.mail')}</Menu.Item>}
      <Menu.Item onClick={props.onCopyText}>{t('export.copyText')}</Menu.Item>
    </>
  );
}
