/** New letters: one case put to several addressees, or several cases put to one; one letter for each in each language. */
import { Button, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostAtOnce, type NewLetters, type WrittenBatch } from '@shared/letter/letter-batch.schema';
import { useCommandHandler } from '../app/commands';
import { caseInAddress, useGo } from '../app/navigation';
import { useKeptKind } from '../ipc/kept-job';
import { DialogFoot } from '../ui/dialog-foot';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { BatchProgress } from './batch-progress';
import { writing } from './letter-jobs';
import { askNewLetter, newLetter, type NewLetterAsk } from './new-letter';
import { NewLetterFields, useNewLetters } from './new-letter-fields';
import { WrittenLetters } from './written-letters';
import classes from './new-letter.module.css';

/** Stands once in the frame. */
export function NewLetterHost() {
  const asked = newLetter.useAsked();
  const { t } = useTranslation(['letter', 'common']);
  useCommandHandler('letter.new', () => askNewLetter(caseInAddress()));
  return (
    <Dialog opened={asked !== null} onClose={newLetter.close} title={t('letter:new.title')} size={760}>
      {asked !== null && <NewLetter asked={asked} />}
    </Dialog>
  );
}

function NewLetter({ asked }: { asked: NewLetterAsk }) {
  const { t } = useTranslation(['letter', 'common']);
  const { kind, begun, write } = useWriting();
  const choice = useNewLetters(asked);
  const { input, count } = choice;
  const running = kind === 'running';
  const state = writing.read();
  const tooMany = input !== null && Math.max(input.caseFileIds.length, input.addressees.length) > mostAtOnce;
  if (begun && state.kind === 'ended') {
    return <WrittenLetters {...state} onClose={() => (writing.forget(), newLetter.close())} />;
  }
  return (
    <Stack>
      <fieldset className={classes['fields']} disabled={running}>
        <NewLetterFields asked={asked} choice={choice} />
      </fieldset>
      {running && <BatchProgress job={writing} label={t('letter:batch.writing')} />}
      {begun && state.kind === 'failed' && <ErrorMessage error={state.error} />}
      <DialogFoot
        said={
          <Text size="sm" c="dimmed" role="status">
            {tooMany ? t('letter:new.tooMany', { count: mostAtOnce }) : t('letter:new.count', { count })}
          </Text>
        }
      >
        <Button variant="default" onClick={newLetter.close}>
          {running ? t('letter:batch.leave') : t('common:cancel')}
        </Button>
        <Button
          disabled={input === null || tooMany}
          loading={running}
          onClick={() => {
            if (input !== null) void write(input);
          }}
        >
          {t('letter:new.create', { count })}
        </Button>
      </DialogFoot>
    </Stack>
  );
}

/** More are better looked through as a list than one after the other. */
const fewEnough = 12;

/** Writes, and opens the first letter where there is no more to be told and the person still waits here. */
function useWriting() {
  const go = useGo();
  const kind = useKeptKind(writing);
  const [begun, setBegun] = useState(false);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const write = async (input: NewLetters) => {
    setBegun(true);
    const ended = await writing.start(input);
    if (ended.kind !== 'ended' || !here.current) return;
    const first = onlyAppeal(input, ended.result);
    if (first === undefined) return;
    writing.forget();
    newLetter.close();
    go(`/letters/${first}`);
  };
  return { kind, begun, write };
}

/** The first letter of one case, where all went well; undefined: what became of each has to be told. */
function onlyAppeal({ caseFileIds }: NewLetters, { outcomes }: WrittenBatch): string | undefined {
  const told = outcomes.length > fewEnough || outcomes.some(({ error }) => error !== null);
  return told || caseFileIds.length > 1 ? undefined : outcomes[0]?.letterIds[0];
}
