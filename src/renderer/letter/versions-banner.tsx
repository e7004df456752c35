/** The other languages of this letter: what can be counted is compared by the program, the words by a person who says so. */
import { Alert, Anchor, Button, Group, List, Text } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Letter } from '@shared/letter/letter.schema';
import type { LetterVersion, VersionDifference } from '@shared/letter/letter-version.schema';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { useFieldTitle } from '../richtext/fields-context';
import { ErrorMessage } from '../ui/error-message';
import { useMoments } from '../ui/moments';
import { useWords } from '../ui/words';
import { datePoint } from '@shared/dates/partial-date.schema';
import type { LetterForm } from './letter-form';

export function VersionsBanner({ letter, form }: { letter: Letter; form: LetterForm }) {
  const versions = useRoute('letterVersion.list', { id: letter.id });
  return (versions.data ?? []).map((version) => (
    <Version key={version.id} letter={letter} version={version} form={form} />
  ));
}

/** Compared, unchanged since, and nothing differs: one quiet line is enough. */
function isSettled({ checked, differences }: LetterVersion): boolean {
  return checked !== null && checked.changed.length === 0 && differences.length === 0;
}

interface VersionProps {
  letter: Letter;
  version: LetterVersion;
  form: LetterForm;
}

function Version({ letter, version, form }: VersionProps) {
  const { t } = useTranslation(['letter', 'common']);
  const mark = useCommand('letterVersion.mark');
  const textOf = useDifferenceText();
  const state = useStateText(version);
  const settled = isSettled(version);
  const put = async (checked: boolean) => {
    await form.flush();
    mark.mutate({ id: letter.id, otherId: version.id, checked });
  };
  const language = t(`common:language.${version.language}`);
  const valid = version.checked !== null && version.checked.changed.length === 0;
  return (
    <Alert
      role="status"
      variant="light"
      color={settled ? 'gray' : 'orange'}
      radius={0}
      p="xs"
      icon={<IconLanguage size={18} aria-hidden />}
    >
      <Group justify="space-between" gap="xs">
        <Text size="sm" flex={1}>
          <Anchor href={`#/letters/${version.id}`} fz="sm" underline="always">
            {t('letter:version.name', { language })}
          </Anchor>{' '}
          {state}
        </Text>
        <Button size="compact-sm" variant="default" loading={mark.isPending} onClick={() => void put(!valid)}>
          {t(valid ? 'letter:version.takeBack' : 'letter:version.mark', { language })}
        </Button>
      </Group>
      {version.differences.length > 0 && (
        <List size="sm" mt={4}>
          {version.differences.map((one, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the same may be found in two blocks
            <List.Item key={index}>{textOf(one)}</List.Item>
          ))}
        </List>
      )}
      {mark.error !== null && <ErrorMessage error={mark.error} />}
    </Alert>
  );
}

function useStateText({ checked, language }: LetterVersion): string {
  const { t } = useTranslation(['letter', 'common']);
  const moments = useMoments();
  if (checked === null) return t('letter:version.never');
  const [first, second] = checked.changed;
  const who = { name: checked.by, day: moments.day(checked.at), language: t(`common:language.${language}`) };
  if (second !== undefined) return t('letter:version.bothChanged', who);
  if (first === undefined) return t('letter:version.checked', who);
  return t(first === 'this' ? 'letter:version.thisChanged' : 'letter:version.otherChanged', who);
}

function useDifferenceText(): (difference: VersionDifference) => string {
  const { t } = useTranslation(['letter', 'template']);
  const titleOf = useFieldTitle();
  const words = useWords();
  return ({ kind, block, only, onlyOther }) => {
    const say = (one: string) => {
      if (kind === 'fields') return titleOf(one);
      if (kind === 'dates') return words.date(datePoint(one));
      return kind === 'blocks' ? (blockName(one) ?? one) : one;
    };
    const blockName = (one: string) => (/^\d+$/u.test(one) ? undefined : t(`letter:block.${one}`));
    const list = (values: readonly string[]) =>
      values.length === 0 ? t('template:compare.nothing') : values.map(say).join(', ');
    return t('template:compare.line', {
      place: block === null ? t('template:compare.whole') : t('template:compare.part', { number: block + 1 }),
      kind: t(`letter:version.kind.${kind}`),
      here: list(only),
      there: list(onlyOther),
    });
  };
}
