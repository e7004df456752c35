/** What the form is, how far it is, and the ways out of the vault. */
import { Anchor, Badge, Button, Menu, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { datePoint } from '@shared/dates/partial-date.schema';
import type { SubmissionView } from '@shared/submission/submission.schema';
import { useGo } from '../app/navigation';
import { request } from '../ipc/api';
import { leave } from '../release/leave';
import { DotsMenu } from '../ui/dots-menu';
import { useErrorText } from '../ui/error-message';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import type { SubmissionForm } from './submission.page';
import { useFormWords } from './use-words-of';
import classes from './submission.module.css';

interface SubmissionHeadProps {
  readonly view: SubmissionView;
  readonly form: SubmissionForm;
}

const shownOfHash = 12;

export function SubmissionHead({ view, form }: SubmissionHeadProps) {
  const { t } = useTranslation(['submission', 'common']);
  const say = useFormWords();
  const words = useWords();
  const { submission } = view;
  const run = useRun(form);
  const { id, state, sha256, issuedOn } = submission;
  const save = (route: 'submission.savePdf' | 'submission.saveDocx') =>
    run(async () => {
      if ((await leave({ kind: 'submission', id }, (answer) => request(route, { id, answer }))) === true)
        notifications.show({ message: t('submission:saved') });
    });
  return (
    <header className={classes['head']}>
      <div className={classes['title']}>
        <Title order={1}>{say(view.form.names)}</Title>
        <Text size="xs" c="dimmed" component="div" className={classes['under'] ?? ''}>
          <Badge size="sm" radius="sm" variant="outline" color="gray" tt="none" fw={500} flex="none">
            {t(`submission:state.${state}`)}
          </Badge>
          <span>{t(`common:language.${submission.language}`)}</span>
          {issuedOn !== null && <span>{words.date(datePoint(issuedOn))}</span>}
          {sha256 !== '' && <span title={sha256}>SHA-256 {sha256.slice(0, shownOfHash)}…</span>}
          <Anchor href={`#/cases/${submission.caseFileId}/submissions`} fz="xs" py={4}>
            {t('submission:toCase')}
          </Anchor>
        </Text>
      </div>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() => save('submission.savePdf')}
      >
        {t('submission:savePdf')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={() =>
          run(() =>
            leave({ kind: 'submission', id }, (answer) => request('submission.print', { id, answer })),
          )
        }
      >
        {t('common:print')}
      </Button>
      <More view={view} form={form} onDocx={() => save('submission.saveDocx')} />
    </header>
  );
}

function More({ view, form, onDocx }: SubmissionHeadProps & { onDocx: () => void }) {
  const { t } = useTranslation('submission');
  const say = useFormWords();
  const go = useGo();
  const run = useRun(form);
  const remove = useRemove();
  const { submission } = view;
  const copy = () =>
    run(async () => go(`/forms/${(await request('submission.copy', { id: submission.id })).id}`));
  const bin = async () => {
    await form.flush();
    if (await remove('submission', form.record, say(view.form.names)))
      go(`/cases/${submission.caseFileId}/submissions`);
  };
  return (
    <DotsMenu size="lg" label={t('more')}>
      <Menu.Item onClick={onDocx}>{t('saveDocx')}</Menu.Item>
      <Menu.Item onClick={copy}>{t('copy')}</Menu.Item>
      {submission.state === 'draft' && <Menu.Item onClick={() => void bin()}>{t('remove')}</Menu.Item>}
    </DotsMenu>
  );
}

/** What is typed is saved first; what fails is told. */
function useRun(form: SubmissionForm) {
  const textOf = useErrorText();
  return (act: () => Promise<unknown>): void =>
    void form
      .flush()
      .then(act)
      .catch((error: unknown) => notifications.show({ color: 'red', message: textOf(error) }));
}
