/** How the letter came to where it is: who read it, how it went out, what is known of its arrival. */
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dispatch } from '@shared/dispatch/dispatch.schema';
import { mayAct, stageOf } from '@shared/letter/letter-life.rules';
import type { Letter } from '@shared/letter/letter.schema';
import type { ReviewRound } from '@shared/review/review.schema';
import { isAlone } from '../review/is-alone';
import { FollowUps } from '../deadline/follow-ups';
import { ReplyDueCard } from '../deadline/reply-due-card';
import { DeliveryDialog } from '../dispatch/delivery-dialog';
import { SendDialog } from '../dispatch/send-dialog';
import { IncomingList } from '../incoming/incoming-list';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { useMoments } from '../ui/moments';
import { SubSection } from '../ui/sub-section';
import { TextButton } from '../ui/text-button';
import { useRemove } from '../ui/undo';
import { useChanges } from '../user/changes';
import classes from './workbench.module.css';

export function CourseSection({ letter }: { letter: Letter }) {
  const { t } = useTranslation('course');
  const review = useRoute('review.view', { id: letter.id });
  const rounds = review.data?.rounds ?? [];
  return (
    <Stack gap="md">
      <Text size="sm">{t(`stageText.${stageOf(letter)}`)}</Text>
      {letter.state === 'issued' && (
        <>
          <Dispatches letter={letter} />
          <ReplyDueCard letter={letter} />
          <IncomingList letter={letter} />
          <FollowUps letter={letter} />
        </>
      )}
      {rounds.length > 0 && (
        <SubSection title={t('round.title')}>
          <ul className={classes['course']}>
            {rounds.map((round) => (
              <RoundLine key={round.id} round={round} />
            ))}
          </ul>
        </SubSection>
      )}
    </Stack>
  );
}

function RoundLine({ round }: { round: ReviewRound }) {
  const { t } = useTranslation('course');
  const moments = useMoments();
  const { outcome, reviewerName: name, note, reason, sha256 } = round;
  const key = outcome === 'approved' && isAlone(round) ? 'approved_own' : outcome;
  return (
    <li>
      <Text size="sm">
        {moments.moment(round.decidedAt ?? round.createdAt)} · {t(`round.${key}`, { name })}
      </Text>
      {[note, reason].map((text, index) =>
        text === '' ? null : (
          // oxlint-disable-next-line react/no-array-index-key -- note and reason, in this order
          <Text size="sm" c="dimmed" key={index}>
            {text}
          </Text>
        ),
      )}
      {round.decidedBy !== '' && (
        <Text size="xs" c="dimmed" title={sha256 === '' ? undefined : `SHA-256 ${sha256}`}>
          {t('round.by', { name: round.decidedBy })}
          {sha256 === '' ? '' : ` · SHA-256 ${sha256.slice(0, 12)}…`}
        </Text>
      )}
    </li>
  );
}

function Dispatches({ letter }: { letter: Letter }) {
  const { t } = useTranslation('course');
  const [sending, setSending] = useState(false);
  const [noted, setNoted] = useState<Dispatch | null>(null);
  const dispatches = useRoute('dispatch.listOfLetter', { letterId: letter.id });
  return (
    <SubSection
      title={t('dispatch.title')}
      action={
        mayAct(stageOf(letter), 'close') && (
          <Button size="compact-sm" variant="default" onClick={() => setSending(true)}>
            {t('dispatch.add')}
          </Button>
        )
      }
      none={dispatches.data?.length === 0 && t('dispatch.none')}
    >
      {dispatches.error !== null && <ErrorMessage error={dispatches.error} />}
      <ul className={classes['course']}>
        {dispatches.data?.map((dispatch) => (
          <DispatchLine
            key={dispatch.id}
            dispatch={dispatch}
            caseFileId={letter.caseFileId}
            onNote={() => setNoted(dispatch)}
          />
        ))}
      </ul>
      <SendDialog opened={sending} onClose={() => setSending(false)} letter={letter} />
      <DeliveryDialog dispatch={noted} caseFileId={letter.caseFileId} onClose={() => setNoted(null)} />
    </SubSection>
  );
}

function DispatchLine(props: { dispatch: Dispatch; caseFileId: string; onNote: () => void }) {
  const { t } = useTranslation('course');
  const changes = useChanges();
  const moments = useMoments();
  const remove = useRemove();
  const { dispatch } = props;
  const { channel, sentAt, sentBy, contact, tracking, delivery, deliveryAt } = dispatch;
  const title = `${t(`channel.${channel}`)}, ${moments.day(sentAt)}`;
  const arrived = deliveryAt === null ? '' : `, ${moments.day(deliveryAt)}`;
  return (
    <li>
      <Text size="sm">
        <strong>{title}</strong> · {t(`deliveryState.${delivery}`)}
        {arrived}
      </Text>
      {contact !== '' && (
        <Text size="sm" c="dimmed" className={classes['contact'] ?? ''}>
          {contact}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {[tracking, t('dispatch.by', { name: sentBy })].filter((one) => one !== '').join(' · ')}
      </Text>
      <Group gap="sm">
        {changes && <TextButton onClick={props.onNote}>{t('step.noteDelivery')}</TextButton>}
        {dispatch.proofDocumentId !== null && (
          <Anchor fz="xs" href={`#/cases/${props.caseFileId}/documents?at=${dispatch.proofDocumentId}`}>
            {t('dispatch.proof')}
          </Anchor>
        )}
        {changes && (
          <TextButton onClick={() => void remove('dispatch', dispatch, title)}>
            {t('dispatch.remove')}
          </TextButton>
        )}
      </Group>
    </li>
  );
}
