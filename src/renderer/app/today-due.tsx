/** What waits for the person, most urgent first: each line says what, whose, and leads there. */
import { Anchor, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFileLine } from '@shared/casefile/casefile-view.schema';
import { Language, textIn } from '@shared/language/language.schema';
import type { LetterLine } from '@shared/letter/letter.schema';
import { useRoute } from '../ipc/useRoute';
import { useGo } from './navigation';
import classes from './today.module.css';

const day = 24 * 60 * 60 * 1000;
/** A case in which nothing has moved for so long is looked at again. */
const silentAfter = 60;
/** Of each kind; the list of that kind shows the rest. */
const shownOfKind = 5;

interface Due {
  readonly key: string;
  readonly what: string;
  readonly title: string;
  readonly path: string;
}

interface DueKind {
  readonly lines: readonly Due[];
  /** Where the whole list stands. */
  readonly path: string;
}

export function TodayDue() {
  const { t } = useTranslation('frame');
  const go = useGo();
  const backup = useRoute('backup.state', undefined);
  const letters = useDueLetters();
  const cases = useSilentCases();
  const overdue = backup.data?.overdue === true;
  const kinds = [...letters, cases].filter(({ lines }) => lines.length > 0);
  if (!overdue && kinds.length === 0) return <Text c="dimmed">{t('today.nothingDue')}</Text>;
  return (
    <ul className={classes['list']}>
      {overdue && (
        <li className={classes['line']}>
          <Text>{t('today.backupDue')}</Text>
          <Button variant="default" size="compact-sm" onClick={() => go('/settings?section=vault')}>
            {t('backup.now')}
          </Button>
        </li>
      )}
      {kinds.map((kind, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- kinds keep their order
        <DueLines key={index} kind={kind} />
      ))}
    </ul>
  );
}

function DueLines({ kind }: { kind: DueKind }) {
  const { t } = useTranslation('frame');
  const rest = kind.lines.length - shownOfKind;
  return (
    <>
      {kind.lines.slice(0, shownOfKind).map(({ key, what, title, path }) => (
        <li key={key} className={classes['line']}>
          <Anchor href={`#${path}`}>{title}</Anchor>
          <Text size="sm" c="dimmed">
            {what}
          </Text>
        </li>
      ))}
      {rest > 0 && (
        <li className={classes['line']}>
          <Anchor href={`#${kind.path}`} fz="sm">
            {t('today.more', { count: rest })}
          </Anchor>
        </li>
      )}
    </>
  );
}

/** Issued letters that no longer say what is known, then drafts. */
function useDueLetters(): DueKind[] {
  const { t } = useTranslation('frame');
  const drafts = useRoute('letter.list', { state: 'draft', limit: 200 });
  const issued = useRoute('letter.list', { state: 'issued', limit: 200 });
  const due = (line: LetterLine, what: string): Due => ({
    key: line.id,
    what,
    title: [line.reference, line.subjectLine || line.addressee].filter(Boolean).join(' · '),
    path: `/letters/${line.id}`,
  });
  const outdated = (issued.data?.lines ?? []).filter(({ changed }) => changed);
  return [
    { path: '/letters', lines: outdated.map((line) => due(line, t('today.outdated'))) },
    {
      path: '/letters',
      lines: (drafts.data?.lines ?? []).map((line) =>
        due(line, t(line.changed ? 'today.draftChanged' : 'today.draft')),
      ),
    },
  ];
}

function useSilentCases(): DueKind {
  const { t, i18n } = useTranslation('frame');
  const language = Language.parse(i18n.language);
  const open = useRoute('casefile.list', {
    limit: 1000,
    statuses: ['intake', 'verifying', 'active', 'monitoring'],
  });
  const [now] = useState(Date.now);
  const silence = ({ lastActivity }: CaseFileLine) => Math.floor((now - lastActivity) / day);
  const silent = (open.data?.lines ?? []).filter((line) => silence(line) >= silentAfter);
  return {
    path: '/cases',
    lines: silent
      .toSorted((a, b) => a.lastActivity - b.lastActivity)
      .map((line) => ({
        key: line.id,
        what: t('today.silent', { count: silence(line) }),
        title: [line.number, textIn(line.titles, language)].filter(Boolean).join(' · '),
        path: `/cases/${line.id}`,
      })),
  };
}
