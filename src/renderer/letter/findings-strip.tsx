/** The line that says what keeps the letter from being issued, each with the way there. */
import { Checkbox, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding, Letter } from '@shared/letter/letter.schema';
import { useGo } from '../app/navigation';
import { TextButton } from '../ui/text-button';
import { useFindingText } from './finding-text';
import { MarkSign } from './outline';
import { addressOf } from './record-address';
import { openFindings, sectionOf, type SectionId } from './sections';
import classes from './workbench.module.css';

interface FindingsStripProps {
  letter: Letter;
  findings: readonly Finding[];
  accepted: ReadonlySet<string>;
  onAccept: (codes: ReadonlySet<string>) => void;
  onJump: (section: SectionId) => void;
}

export function FindingsStrip(props: FindingsStripProps) {
  const { t } = useTranslation('letter');
  const textOf = useFindingText();
  const [opened, setOpened] = useState(false);
  const { findings, letter, accepted } = props;
  if (letter.state !== 'draft') return null;
  const open = openFindings(findings, accepted);
  const [first] = open;
  const Chevron = opened ? IconChevronDown : IconChevronUp;
  const summary =
    first === undefined
      ? t('findings.ready')
      : t('findings.open', { count: open.length, first: textOf(first) });
  return (
    <section className={classes['findings']} aria-label={t('findings.label')} data-region tabIndex={-1}>
      <UnstyledButton
        className={classes['findingsLine'] ?? ''}
        aria-expanded={opened}
        disabled={findings.length === 0}
        onClick={() => setOpened(!opened)}
      >
        <MarkSign mark={first === undefined ? 'none' : first.blocking ? 'blocking' : 'confirm'} />
        <span role="status">{summary}</span>
        {findings.length > 0 && <Chevron size={15} aria-hidden />}
      </UnstyledButton>
      {opened && (
        <ul className={classes['findingsList']}>
          {ranked(findings).map((finding, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the same thing may be found twice
            <Line key={`${finding.code}:${index}`} {...props} finding={finding} text={textOf(finding)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ranked(findings: readonly Finding[]): Finding[] {
  const rank = ({ blocking, confirm }: Finding) => (blocking ? 0 : confirm ? 1 : 2);
  return findings.toSorted((one, other) => rank(one) - rank(other));
}

function Line(props: FindingsStripProps & { finding: Finding; text: string }) {
  const { t } = useTranslation('letter');
  const go = useGo();
  const { finding, letter, accepted } = props;
  const { record } = finding;
  const isAccepted = accepted.has(finding.code);
  const mark = finding.blocking ? 'blocking' : finding.confirm && !isAccepted ? 'confirm' : 'note';
  const accept = () => {
    const next = new Set(accepted);
    if (!next.delete(finding.code)) next.add(finding.code);
    props.onAccept(next);
  };
  return (
    <li>
      <MarkSign mark={mark} />
      {finding.confirm ? (
        <Checkbox
          size="xs"
          checked={isAccepted}
          onChange={accept}
          label={t('findings.accept', { finding: props.text })}
        />
      ) : (
        <span>{props.text}</span>
      )}
      <TextButton onClick={() => props.onJump(sectionOf(finding, letter.blocks))}>
        {t('findings.show')}
      </TextButton>
      {record !== null && (
        <TextButton onClick={() => go(addressOf(record, letter))}>{t('findings.toFact')}</TextButton>
      )}
    </li>
  );
}
