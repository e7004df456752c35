import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mayAct, stageOf } from '@shared/letter/letter-life.rules';
import { notedActs } from '@shared/letter/letter-life.schema';
import type { LetterView } from '@shared/letter/letter.schema';
import { useGo } from '../app/navigation';
import { request } from '../ipc/api';
import { DotsMenu } from '../ui/dots-menu';
import { useRemove } from '../ui/undo';
import type { LetterDialog } from './letter-dialogs';
import type { LetterForm } from './letter-form';
import { SaveAsItems } from './save-as-items';
import { useNotedAct, useRun } from './use-run';

interface MoreMenuProps {
  view: LetterView;
  form: LetterForm;
  onOpen: (what: LetterDialog) => void;
}

/** What can be done with the letter besides its one next step. */
export function MoreMenu({ view, form, onOpen }: MoreMenuProps) {
  const { t } = useTranslation(['letter', 'course']);
  return (
    <DotsMenu size="lg" label={t('letter:head.more')}>
      <ThisLetter view={view} form={form} onOpen={onOpen} />
      <Menu.Divider />
      <SaveAsItems
        letter={view.letter}
        form={form}
        onCopyText={() => onOpen('copyText')}
        onMail={() => onOpen('mail')}
      />
      <Menu.Divider />
      <Menu.Label>{t('letter:head.appeal')}</Menu.Label>
      <Menu.Item onClick={() => onOpen('issueAll')}>{t('letter:head.issueAll')}</Menu.Item>
      <Menu.Item onClick={() => onOpen('sendAll')}>{t('course:menu.sendAll')}</Menu.Item>
      <Menu.Item onClick={() => onOpen('saveOne')}>{t('letter:head.saveOne')}</Menu.Item>
      <Menu.Item onClick={() => onOpen('saveSeparate')}>{t('letter:head.saveSeparate')}</Menu.Item>
    </DotsMenu>
  );
}

function ThisLetter({ view, form, onOpen }: MoreMenuProps) {
  const { t } = useTranslation(['letter', 'course']);
  const go = useGo();
  const remove = useRemove();
  const run = useRun(form);
  const note = useNotedAct(form);
  const { letter } = view;
  const stage = stageOf(letter);
  const copy = () =>
    run(async () => go(`/letters/${(await request('letter.copyAsDraft', { id: letter.id })).id}`));
  const correct = () =>
    run(async () => go(`/letters/${(await request('letterLife.correct', { id: letter.id })).id}`));
  const reopen = () =>
    run(async () => {
      const { id, revision } = form.record;
      form.receive(await request('review.reopen', { id, revision }));
    });
  const bin = async () => {
    await form.flush();
    if (await remove('letter', form.record, letter.subjectLine)) go(`/cases/${letter.caseFileId}`);
  };
  return (
    <>
      {mayAct(stage, 'submit') && <Menu.Item onClick={() => onOpen('ask')}>{t('course:menu.ask')}</Menu.Item>}
      {mayAct(stage, 'reopen') && <Menu.Item onClick={reopen}>{t('course:menu.reopen')}</Menu.Item>}
      {mayAct(stage, 'close') && (
        <>
          <Menu.Item onClick={() => onOpen('send')}>{t('course:menu.send')}</Menu.Item>
          <Menu.Item onClick={() => onOpen('answer')}>{t('course:menu.answer')}</Menu.Item>
        </>
      )}
      {notedActs
        .filter((act) => mayAct(stage, act))
        .map((act) => (
          <Menu.Item key={act} onClick={() => note(act)}>
            {t(`course:menu.${act}`)}
          </Menu.Item>
        ))}
      <Menu.Item onClick={copy}>{t('letter:head.copy')}</Menu.Item>
      {mayAct(stage, 'supersede') && <Menu.Item onClick={correct}>{t('course:menu.correct')}</Menu.Item>}
      {mayAct(stage, 'withdraw') && (
        <Menu.Item onClick={() => onOpen('withdraw')}>{t('letter:head.withdraw')}</Menu.Item>
      )}
      {letter.state === 'draft' && (
        <Menu.Item onClick={() => void bin()}>{t('letter:head.remove')}</Menu.Item>
      )}
    </>
  );
}
