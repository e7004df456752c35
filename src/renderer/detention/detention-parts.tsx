/** The seven lists of a detention, and one row of buttons from which each is entered. */
import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { awaitsOutcome } from '@shared/detention/hearing.rules';
import type { DetentionView } from '@shared/detention/detention.schema';
import type { Hearing } from '@shared/detention/proceeding.schema';
import { civilToday } from '../ui/partial-date-input';
import { ChargeLaw } from './charge-law';
import { CreditFields } from './credit-fields';
import { PartList } from './part-list';
import {
  chargeSpec,
  hearingSpec,
  incidentSpec,
  judgmentSpec,
  moveSpec,
  proceedingSpec,
  visitSpec,
  type PartKey,
  type PartRecord,
  type PartSpec,
} from './part-specs';
import { QuickEntry } from './quick-entry';
import classes from './detention.module.css';

const kinds: readonly PartKey[] = [
  'charges',
  'proceedings',
  'hearings',
  'judgments',
  'moves',
  'visits',
  'incidents',
];

interface DetentionPartsProps {
  entry: DetentionView;
  country: string | null;
  target: string | undefined;
}

/** What is being entered; `turn` counts the records, so that each begins with an empty line. */
interface Entering {
  readonly key: PartKey;
  readonly turn: number;
  readonly carried?: Readonly<Record<string, unknown>>;
}

export function DetentionParts({ entry, country, target }: DetentionPartsProps) {
  const { t } = useTranslation('custody');
  const { charges, proceedings, hearings, judgments, moves, visits, incidents } = entry;
  const bar = useRef<HTMLDivElement>(null);
  const [entering, setEntering] = useState<Entering | null>(null);
  const start = (key: PartKey, carried?: Entering['carried']) =>
    setEntering((before) => ({ key, turn: (before?.turn ?? 0) + 1, ...(carried && { carried }) }));
  const leave = (key: PartKey) => {
    setEntering(null);
    bar.current?.querySelector<HTMLElement>(`[data-add="${key}"]`)?.focus();
  };
  const entryOf = <R extends PartRecord>(spec: PartSpec<R>): ReactNode =>
    entering?.key === spec.key ? (
      <QuickEntry
        key={entering.turn}
        spec={spec}
        detentionId={entry.detention.id}
        carried={entering.carried}
        onEntered={() => start(spec.key)}
        onLeave={() => leave(spec.key)}
      />
    ) : null;
  const shared = { proceedings, target };
  const overdue = (hearing: Hearing) => (awaitsOutcome(hearing, civilToday()) ? t('overdueHearing') : '');
  return (
    <>
      <AddBar ref={bar} onAdd={start} />
      <PartList
        {...shared}
        spec={chargeSpec}
        records={charges}
        entry={entryOf(chargeSpec)}
        first={(form) => <ChargeLaw form={form} country={country} />}
      />
      <PartList {...shared} spec={proceedingSpec} records={proceedings} entry={entryOf(proceedingSpec)} />
      <PartList
        {...shared}
        spec={hearingSpec}
        records={hearings}
        entry={entryOf(hearingSpec)}
        notice={overdue}
        more={(_form, { court, proceedingId }) => (
          <Group>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => start('hearings', { court, proceedingId })}
            >
              {t('nextHearing')}
            </Button>
          </Group>
        )}
      />
      <PartList
        {...shared}
        spec={judgmentSpec}
        records={judgments}
        entry={entryOf(judgmentSpec)}
        more={(form) => <CreditFields form={form} country={country} />}
      />
      <PartList {...shared} spec={moveSpec} records={moves} entry={entryOf(moveSpec)} />
      <PartList {...shared} spec={visitSpec} records={visits} entry={entryOf(visitSpec)} />
      <PartList {...shared} spec={incidentSpec} records={incidents} entry={entryOf(incidentSpec)} />
    </>
  );
}

function AddBar({ ref, onAdd }: { ref: Ref<HTMLDivElement>; onAdd: (key: PartKey) => void }) {
  const { t } = useTranslation('custody');
  return (
    <div ref={ref} className={classes['bar']} role="group" aria-label={t('addLabel')}>
      <Text size="sm" c="dimmed" aria-hidden>
        {t('addLabel')}
      </Text>
      {kinds.map((key) => (
        <Button
          key={key}
          data-add={key}
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onAdd(key)}
        >
          {t(`one.${key}`)}
        </Button>
      ))}
    </div>
  );
}
