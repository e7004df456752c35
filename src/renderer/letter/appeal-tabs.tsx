/** The letters of one appeal side by side: an addressee each, in each language. */
import { ActionIcon, Group, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { stageOf } from '@shared/letter/letter-life.rules';
import type { AppealLetter } from '@shared/letter/letter-batch.schema';
import type { Letter } from '@shared/letter/letter.schema';
import { useGo } from '../app/navigation';
import { useRoute } from '../ipc/useRoute';
import classes from './workbench.module.css';

/** More are a list to choose from. */
const mostTabs = 12;

export function AppealTabs({ letter }: { letter: Letter }) {
  const { t } = useTranslation('letter');
  const siblings = useRoute('letter.listOfAppeal', { appealId: letter.appealId }).data ?? [];
  const nameOf = useNameOf(letter.id);
  if (siblings.length < 2) return null;
  if (siblings.length > mostTabs) return <ManyLetters id={letter.id} letters={siblings} nameOf={nameOf} />;
  return (
    <nav className={classes['tabs']} aria-label={t('tabs.label')}>
      {siblings.map((one) => (
        <a
          key={one.id}
          href={`#/letters/${one.id}`}
          className={classes['tab']}
          aria-current={one.id === letter.id ? 'page' : undefined}
          title={`${one.addressee} · ${t(`state.${stageOf(one)}`)}`}
        >
          {nameOf(one)}
        </a>
      ))}
    </nav>
  );
}

/** Addressee, language, how far it is, and whether its version has to be compared again. */
function useNameOf(id: string): (letter: AppealLetter) => string {
  const { t } = useTranslation(['letter', 'common']);
  const versions = useRoute('letterVersion.list', { id }).data ?? [];
  const stale = new Set(versions.filter(({ checked }) => checked?.changed.length).map((one) => one.id));
  return (one) =>
    [
      `${one.addressee} (${t(`common:language.${one.language}`)})`,
      one.state === 'draft' ? '' : t(`letter:state.${stageOf(one)}`),
      stale.has(one.id) ? t('letter:version.stale') : '',
    ]
      .filter(Boolean)
      .join(' · ');
}

interface ManyLettersProps {
  id: string;
  letters: readonly AppealLetter[];
  nameOf: (letter: AppealLetter) => string;
}

function ManyLetters({ id, letters, nameOf }: ManyLettersProps) {
  const { t } = useTranslation('letter');
  const go = useGo();
  const at = letters.findIndex((one) => one.id === id);
  const step = (by: number, label: string, icon: React.ReactNode) => {
    const other = letters[at + by];
    return (
      <ActionIcon
        aria-label={label}
        title={label}
        disabled={other === undefined}
        onClick={() => other !== undefined && go(`/letters/${other.id}`)}
      >
        {icon}
      </ActionIcon>
    );
  };
  return (
    <Group
      component="nav"
      className={classes['tabs'] ?? ''}
      aria-label={t('tabs.label')}
      gap="xs"
      wrap="nowrap"
    >
      {step(-1, t('tabs.previous'), <IconChevronLeft size={16} aria-hidden />)}
      <Select
        flex={1}
        size="xs"
        mb={4}
        searchable
        allowDeselect={false}
        limit={100}
        aria-label={t('tabs.choose', { number: at + 1, total: letters.length })}
        data={letters.map((one) => ({ value: one.id, label: nameOf(one) }))}
        value={id}
        onChange={(value) => value !== null && go(`/letters/${value}`)}
      />
      <span>{t('tabs.of', { number: at + 1, total: letters.length })}</span>
      {step(1, t('tabs.next'), <IconChevronRight size={16} aria-hidden />)}
    </Group>
  );
}
