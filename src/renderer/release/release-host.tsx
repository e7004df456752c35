/** Whom something names that is to leave, what they allowed, and what is said to that before it does. */
import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openReleases } from '@shared/dossier/dossier-release.rules';
import type { OutputOf } from '@shared/ipc/routes';
import { Releases } from '../dossier/releases';
import { useRoute } from '../ipc/useRoute';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { useReleaseQuestion, type ReleaseQuestion } from './leave';

export function ReleaseHost() {
  const { t } = useTranslation('release');
  const question = useReleaseQuestion();
  return (
    // Always there: it gives the focus back to what was pressed. Above a dialog from which something leaves.
    <Dialog
      opened={question !== null}
      size="lg"
      zIndex={300}
      onClose={() => question?.settle(undefined)}
      title={t('release:title')}
    >
      {question !== null && <Question question={question} />}
    </Dialog>
  );
}

function Question({ question }: { question: ReleaseQuestion }) {
  const { t } = useTranslation('release');
  const asked = useRoute('release.ask', { leaving: question.leaving });
  return (
    <Stack>
      <Text size="sm">{t('explain')}</Text>
      {asked.error !== null && <ErrorMessage error={asked.error} />}
      {asked.data === undefined ? (
        asked.error === null && <Loader size="sm" />
      ) : (
        <Answer asked={asked.data} question={question} />
      )}
    </Stack>
  );
}

function Answer({ asked, question }: { asked: OutputOf<'release.ask'>; question: ReleaseQuestion }) {
  const { t } = useTranslation('release');
  const [answer, setAnswer] = useState({ accepted: false, reason: asked.reason });
  return (
    <>
      <Releases
        caseFileId={asked.caseFileId}
        releases={asked.releases}
        answer={answer}
        onAnswer={setAnswer}
        onFollow={() => question.settle(undefined)}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={() => question.settle(undefined)} data-autofocus>
          {t('release:stay')}
        </Button>
        <Button
          disabled={openReleases(asked.releases, answer).length > 0}
          onClick={() => question.settle(answer)}
        >
          {t('release:leave')}
        </Button>
      </Group>
    </>
  );
}
