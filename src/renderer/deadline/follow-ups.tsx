/** The ladder of silence: what has followed the letter, and the next step, drafted for a person to read. */
import { Anchor, Button, Menu, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { followUpSteps, stepOfTemplate, type FollowUpStep } from '@shared/deadline/follow-up.rules';
import type { FollowUpState } from '@shared/deadline/follow-up.routes';
import { datePoint } from '@shared/dates/partial-date.schema';
import type { Letter } from '@shared/letter/letter.schema';
import { useGo } from '../app/navigation';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { SubSection } from '../ui/sub-section';
import { useWords } from '../ui/words';

export function FollowUps({ letter }: { letter: Letter }) {
  const { t } = useTranslation('deadline');
  const go = useGo();
  const state = useRoute('followUp.state', { letterId: letter.id });
  const draft = useCommand('followUp.draft');
  const make = (step: FollowUpStep) =>
    draft.mutate({ letterId: letter.id, step }, { onSuccess: ({ id }) => go(`/letters/${id}`) });
  const next = state.data?.next ?? null;
  const error = state.error ?? draft.error;
  return (
    <SubSection
      title={t('follow.title')}
      action={<OtherSteps next={next} onChoose={make} />}
      none={state.data?.letters.length === 0 && t('follow.none')}
    >
      {state.data?.letters.map((line) => (
        <FollowUpLine key={line.id} line={line} />
      ))}
      {next !== null && (
        <Button mt="xs" size="compact-sm" loading={draft.isPending} onClick={() => make(next)}>
          {t(`follow.step.${next}`)}
        </Button>
      )}
      {error !== null && <ErrorMessage error={error} />}
    </SubSection>
  );
}

function FollowUpLine({ line }: { line: FollowUpState['letters'][number] }) {
  const { t } = useTranslation('deadline');
  const words = useWords();
  const step = stepOfTemplate(line.template);
  const day = line.date === null ? '' : words.date(datePoint(line.date));
  const when = line.state === 'draft' ? t('follow.draft') : day;
  return (
    <Text size="sm">
      <Anchor href={`#/letters/${line.id}`} fz="sm">
        {step === undefined ? line.template : t(`follow.letter.${step}`)}
      </Anchor>
      {when === '' ? '' : `, ${when}`}
    </Text>
  );
}

/** A person may take a step before its time, or another one. */
function OtherSteps(props: { next: FollowUpStep | null; onChoose: (step: FollowUpStep) => void }) {
  const { t } = useTranslation('deadline');
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          {t('follow.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {followUpSteps
          .filter((step) => step !== props.next)
          .map((step) => (
            <Menu.Item key={step} onClick={() => props.onChoose(step)}>
              {t(`follow.step.${step}`)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
