/** Title, state and what can be done with the letter as a whole. */
import { ActionIcon, Anchor, Badge, Button, Menu, Text, Title } from '@mantine/core';
import { IconDots, IconDownload, IconPrinter } from '@tabler/icons-react';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding, LetterView } from '@shared/letter/letter.schema';
import { useCommandHandler } from '../app/commands';
import { useGo } from '../app/navigation';
import { request } from '../ipc/api';
import { useErrorText } from '../ui/error-message';
import { useMoments } from '../ui/moments';
import { useRemove } from '../ui/undo';
import { AppealOutput } from './appeal-output';
import { IssueAllDialog } from './issue-all-dialog';
import { IssueDialog } from './issue-dialog';
import { letterDay } from './letter-day';
import type { LetterForm } from './letter-form';
import { WithdrawDialog } from './withdraw-dialog';
import classes from './workbench.module.css';

interface LetterHeadProps {
  view: LetterView;
  form: LetterForm;
  findings: readonly Finding[];
  accepted: ReadonlySet<string>;
}

type Open = 'issue' | 'issueAll' | 'withdraw' | 'saveOne' | 'saveSeparate' | null;

export function LetterHead(props: LetterHeadProps) {
  const { t } = useTranslation(['letter', 'common']);
  const { letter } = props.view;
  const { form } = props;
  const [open, setOpen] = useState<Open>(null);
  const run = useRun(form);
  const draft = letter.state === 'draft';
  const print = () => run(() => request('letter.print', { id: letter.id }));
  const close = () => setOpen(null);
  useCommandHandler('letter.print', print);
  useCommandHandler('letter.issue', () => setOpen('issue'), draft);
  return (
    <header className={classes['head']}>
      <div className={classes['title']}>
        <Title order={1}>{letter.subjectLine || t('letter:head.untitled')}</Title>
        <Under view={props.view} />
      </div>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() =>
          run(async () => {
            if (await request('letter.savePdf', { id: letter.id }))
              notifications.show({ message: t('letter:head.saved') });
          })
        }
      >
        {t('letter:head.savePdf')}
      </Button>
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={print}>
        {t('common:print')}
      </Button>
      {draft && <Button onClick={() => setOpen('issue')}>{t('letter:head.issue')}</Button>}
      <MoreMenu view={props.view} form={form} onOpen={setOpen} />
      <IssueDialog opened={open === 'issue'} onClose={close} {...props} />
      <IssueAllDialog opened={open === 'issueAll'} onClose={close} letter={letter} form={form} />
      <WithdrawDialog opened={open === 'withdraw'} onClose={close} letter={letter} />
      {(open === 'saveOne' || open === 'saveSeparate') && (
        <AppealOutput
          appealId={letter.appealId}
          as={open === 'saveOne' ? 'one' : 'separate'}
          form={form}
          onDone={close}
        />
      )}
    </header>
  );
}

interface Work {
  (): Promise<unknown>;
}

/** Does it with everything saved; a failure is told where the eye is. */
function useRun(form: LetterForm): (work: Work) => void {
  const textOf = useErrorText();
  return (work) => {
    void form
      .flush()
      .then(work)
      .catch((error: unknown) => notifications.show({ color: 'red', message: textOf(error) }));
  };
}

const shownOfHash = 12;

function Under({ view }: { view: LetterView }) {
  const { t } = useTranslation(['letter', 'common']);
  const moments = useMoments();
  const { letter } = view;
  return (
    <Text size="xs" c="dimmed" component="div" className={classes['under'] ?? ''}>
      <Badge size="sm" radius="sm" variant="outline" color="gray" tt="none" fw={500}>
        {t(`letter:state.${letter.state}`)}
      </Badge>
      <span>{t(`common:language.${letter.language}`)}</span>
      {letter.reference !== '' && <strong>{letter.reference}</strong>}
      {letter.issuedAt !== null && <span>{moments.day(letterDay(letter, letter.issuedAt))}</span>}
      {letter.sha256 !== '' && (
        <span title={letter.sha256}>SHA-256 {letter.sha256.slice(0, shownOfHash)}…</span>
      )}
      <Anchor href={`#/cases/${letter.caseFileId}`} fz="xs">
        {t('letter:head.toCase')}
      </Anchor>
    </Text>
  );
}

function MoreMenu(props: { view: LetterView; form: LetterForm; onOpen: (what: Open) => void }) {
  const { t } = useTranslation(['letter', 'common']);
  const go = useGo();
  const remove = useRemove();
  const run = useRun(props.form);
  const { letter } = props.view;
  const copy = () =>
    run(async () => go(`/letters/${(await request('letter.copyAsDraft', { id: letter.id })).id}`));
  const bin = async () => {
    await props.form.flush();
    if (await remove('letter', props.form.record, letter.subjectLine)) go(`/cases/${letter.caseFileId}`);
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon size="lg" aria-label={t('letter:head.more')} title={t('letter:head.more')}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('letter:head.appeal')}</Menu.Label>
        <Menu.Item onClick={() => props.onOpen('issueAll')}>{t('letter:head.issueAll')}</Menu.Item>
        <Menu.Item onClick={() => props.onOpen('saveOne')}>{t('letter:head.saveOne')}</Menu.Item>
        <Menu.Item onClick={() => props.onOpen('saveSeparate')}>{t('letter:head.saveSeparate')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={copy}>{t('letter:head.copy')}</Menu.Item>
        {letter.state === 'issued' && (
          <Menu.Item onClick={() => props.onOpen('withdraw')}>{t('letter:head.withdraw')}</Menu.Item>
        )}
        {letter.state === 'draft' && (
          <Menu.Item onClick={() => void bin()}>{t('letter:head.remove')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
