/** Whether the languages of a template agree: what can be counted is counted, the rest is for a person to compare. */
import { Alert, Button, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languages, type Language } from '@shared/language/language.schema';
import type { OwnTemplate } from '@shared/template/own-template.schema';
import { compareWordings, type WordingDifference } from '@shared/template/template-compare.rules';
import { useCommand } from '../ipc/useCommand';
import { useFieldTitle } from '../richtext/fields-context';
import { useField, type RecordForm } from '../ui/record-form';
import { useConditionWords } from './condition-words';

interface LanguageChecksProps {
  form: RecordForm<OwnTemplate>;
  language: Language;
  stale: boolean;
}

export function LanguageChecks({ form, language, stale }: LanguageChecksProps) {
  const { t } = useTranslation(['template', 'common']);
  const fits = useCommand('template.markFits');
  const own = useField(form, language).value;
  const other = languages.find((one) => one !== language && form.record[one] !== null);
  const theirs = other === undefined ? null : form.record[other];
  const textOf = useDifferenceText();
  if (own === null || other === undefined || theirs === null) return null;
  const found = compareWordings({ language, wording: own }, { language: other, wording: theirs });
  if (found.length === 0 && !stale) return null;
  const markFits = async () => {
    await form.flush();
    const record = await fits.mutateAsync({ id: form.record.id, language }).catch(() => undefined);
    if (record !== undefined) form.receive(record);
  };
  return (
    <Alert
      mb="md"
      color="orange"
      title={t(stale ? 'template:compare.stale' : 'template:compare.title', {
        language: t(`common:language.${other}`),
      })}
    >
      {found.length > 0 && (
        <List size="sm">
          {found.map((one, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the same may be found in two blocks
            <List.Item key={index}>{textOf(one)}</List.Item>
          ))}
        </List>
      )}
      {stale && (
        <Button mt="xs" size="compact-sm" variant="default" onClick={() => void markFits()}>
          {t('template:compare.fits')}
        </Button>
      )}
    </Alert>
  );
}

function useDifferenceText(): (difference: WordingDifference) => string {
  const { t } = useTranslation(['template', 'values', 'letter']);
  const titleOf = useFieldTitle();
  const words = useConditionWords();
  const say = (kind: WordingDifference['kind'], one: string): string => {
    if (kind === 'fields') return titleOf(one);
    if (kind === 'demands') return t(`values:demandKind.${one}`);
    if (kind !== 'conditions') return one;
    return words.clause(one.replace(/^!/u, ''), one.startsWith('!'));
  };
  return ({ kind, block, only, onlyOther }) => {
    const list = (values: readonly string[]) =>
      values.length === 0 ? t('template:compare.nothing') : values.map((one) => say(kind, one)).join(', ');
    const place =
      block === null ? t('template:compare.whole') : t('template:compare.part', { number: block + 1 });
    return t('template:compare.line', {
      place,
      kind: t(`template:compare.kind.${kind}`),
      here: list(only),
      there: list(onlyOther),
    });
  };
}
