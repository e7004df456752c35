import { useTranslation } from 'react-i18next';
import { textIn } from '@shared/language/language.schema';
import type { CustomFilter, ListFilters } from '@shared/list/list.schema';
import { useCustomFields } from '../custom/use-custom-fields';
import { useWords } from '../ui/words';

/** What is asked of the organisation's own fields, as a person says it: "Trade union: oil workers; Members: from 10". */
export function useCustomSentence() {
  const { t } = useTranslation('list');
  const { language } = useWords();
  const fields = useCustomFields();
  const said = (id: string, { any, has, from, to }: CustomFilter, either: (values: string[]) => string) => {
    const field = fields.find((one) => one.id === id);
    const choices = (any ?? []).flatMap((one) => field?.choices.find((choice) => choice.id === one) ?? []);
    const parts = [
      choices.length > 0 ? either(choices.map(({ names }) => textIn(names, language))) : '',
      has === undefined ? '' : t('filter.custom.has', { text: has }),
      from === undefined ? '' : t('filter.custom.from', { value: from }),
      to === undefined ? '' : t('filter.custom.to', { value: to }),
    ];
    const value = parts.filter((part) => part !== '').join(' ');
    return t('filter.custom.is', { field: textIn(field?.names ?? {}, language), value });
  };
  return (custom: NonNullable<ListFilters['custom']>, either: (values: string[]) => string): string =>
    Object.entries(custom)
      .map(([id, filter]) => said(id, filter, either))
      .join('; ');
}
