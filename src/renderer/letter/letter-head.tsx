/** Title, state and the one next step. */
import { Anchor, Badge, Button, Text, Title } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stageOf } from '@shared/letter/letter-life.rules';
import type { Finding, LetterView } from '@shared/letter/letter.schema';
import type { Leaving } from '@shared/release/release.schema';
import type { ReviewView } from '@shared/review/review.schema';
import { useCommandHandler } from '../app/commands';
import { FlagButton } from '../flag/flag-button';
import { request } from '../ipc/api';
import { leave } from '../release/leave';
import { useMoments } from '../ui/moments';
import { letterDay } from './letter-day';
import { LetterDialogs, type LetterDialog } from './letter-dialogs';
import type { LetterForm } from './letter-form';
import { useMainStep } from './main-step';
import { MoreMenu } from './more-menu';
import { useNotedAct, useRun } from './use-run';
import classes from './workbench.module.css';

interface LetterHeadProps {
  view: LetterView;
  form: LetterForm;
  findings: readonly Finding[];
  accepted: ReadonlySet<string>;
  review: ReviewView | undefined;
}

export function LetterHead(props: LetterHeadProps) {
  const { t } = useTranslation(['letter', 'common', 'course']);
  const { letter } = props.view;
  const { form } = props;
  const [open, setOpen] = useState<LetterDialog | null>(null);
  const run = useRun(form);
  const main = useMainStep(letter, props.review);
  const { id } = letter;
  const leaving: Leaving = { kind: 'letters', ids: [id] };
  const print = () => run(() => leave(leaving, (answer) => request('letter.print', { id, answer })));
  useCommandHandler('letter.print', print);
  const note = useNotedAct(form);
  const goOn = () => (main?.step === 'close' ? note('close') : setOpen(main?.dialog ?? null));
  useCommandHandler('letter.issue', goOn, main !== undefined);
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
            if ((await leave(leaving, (answer) => request('letter.savePdf', { id, answer }))) === true)
              notifications.show({ message: t('letter:head.saved') });
          })
        }
      >
        {t('letter:head.savePdf')}
      </Button>
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={print}>
        {t('common:print')}
      </Button>
      {main !== undefined && <Button onClick={goOn}>{t(`course:step.${main.step}`)}</Button>}
      <MoreMenu view={props.view} form={form} onOpen={setOpen} />
      <LetterDialogs {...props} open={open} onOpen={setOpen} />
    </header>
  );
}

const shownOfHash = 12;

function Under({ view }: { view: LetterView }) {
  const { t } = useTranslation(['letter', 'common']);
  const moments = useMoments();
  const { letter } = view;
  return (
    <Text size="xs" c="dimmed" component="div" className={classes['under'] ?? ''}>
      <Badge size="sm" radius="sm" variant="outline" color="gray" tt="none" fw={500} flex="none">
        {t(`letter:state.${stageOf(letter)}`)}
      </Badge>
      <span>{t(`common:language.${letter.language}`)}</span>
      {letter.reference !== '' && <strong>{letter.reference}</strong>}
      {letter.issuedAt !== null && <span>{moments.day(letterDay(letter, letter.issuedAt))}</span>}
      {letter.sha256 !== '' && (
        <span title={letter.sha256}>SHA-256 {letter.sha256.slice(0, shownOfHash)}…</span>
      )}
      <Anchor href={`#/cases/${letter.caseFileId}`} fz="xs" display="inline-block" py={4}>
        {t('letter:head.toCase')}
      </Anchor>
      <FlagButton subjectTable="letter" subjectId={letter.id} />
    </Text>
  );
}
