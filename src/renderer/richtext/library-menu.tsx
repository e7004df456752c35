/** "Insert a text": what the organisation says often, with its facts as chips. */
import { ActionIcon, Menu, ScrollArea, Text } from '@mantine/core';
import { IconBooks } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { inlinesOf } from '@shared/letter/field-path.rules';
import { datePoint } from '@shared/dates/partial-date.schema';
import { fitsCase } from '@shared/library/context-fit.rules';
import type { LibraryKind, LibraryText } from '@shared/library/library.schema';
import { blocksOf } from '@shared/template/template-text.rules';
import { useRoute } from '../ipc/useRoute';
import { useCountryName } from '../ui/country-select';
import { useWords } from '../ui/words';
import { useLetterFields } from './fields-context';

export function LibraryMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation('library');
  return (
    <Menu position="bottom-start" withinPortal width={380}>
      <Menu.Target>
        <ActionIcon aria-label={t('insert')} title={t('insert')} variant="subtle" color="gray">
          <IconBooks size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Texts editor={editor} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** The law is long, and is searched among the facts too: it stands last. */
const menuKinds = ['condemnation', 'closing', 'context', 'ground'] as const satisfies readonly LibraryKind[];

/** Asked for when the menu opens. */
function Texts({ editor }: { editor: Editor }) {
  const { t } = useTranslation('library');
  const words = useWords();
  const countryName = useCountryName();
  const { language, byPath } = useLetterFields();
  const list = useRoute('library.list', {});
  const usable = (list.data ?? []).filter(({ hidden, texts }) => !hidden && (texts[language] ?? '') !== '');
  const values = [...byPath.values()].map(({ value }) => value);
  const fitting = (texts: LibraryText[]) =>
    texts.toSorted((a, b) => Number(fitsCase(b, values, language)) - Number(fitsCase(a, values, language)));
  const about = ({ country, sector, notedOn }: LibraryText) =>
    [
      country === null ? '' : countryName(country),
      sector,
      notedOn === null ? '' : t('asOf', { day: words.date(datePoint(notedOn)) }),
    ].filter((part) => part !== '');
  const insertField = (path: string) =>
    editor
      .chain()
      .focus()
      .insertContent([chip(path)])
      .run();
  const insert = (text: LibraryText) => editor.chain().focus().insertContent(nodesOf(text, language)).run();
  return (
    <ScrollArea.Autosize mah={320} type="scroll">
      {menuKinds.map((kind) => {
        const known = usable.filter((one) => one.kind === kind);
        const ofKind = kind === 'context' ? fitting(known) : known;
        return ofKind.length === 0 ? null : (
          <div key={kind}>
            <Menu.Label>{t(`kinds.${kind}`)}</Menu.Label>
            {ofKind.map((text) => (
              <Fragment key={text.key}>
                <Menu.Item onClick={() => insert(text)}>
                  <Text size="sm">{words.text(text.titles)}</Text>
                  {kind === 'context' && about(text).length > 0 && (
                    <Text size="xs" fw={500}>
                      {about(text).join(' · ')}
                    </Text>
                  )}
                  <Text size="xs" c="dimmed" lineClamp={2}>
                    {text.texts[language]}
                  </Text>
                </Menu.Item>
                {(text.quotes[language] ?? '') !== '' && (
                  <Menu.Item onClick={() => insertField(`ground:${text.key}.quote`)} pl="lg">
                    <Text size="xs">{t('quoteIt', { words: text.quotes[language] })}</Text>
                  </Menu.Item>
                )}
              </Fragment>
            ))}
          </div>
        );
      })}
    </ScrollArea.Autosize>
  );
}

function chip(path: string) {
  return { type: 'field', attrs: { path, forms: [] } };
}

/** A ground stays a chip, so that the letter says what the library says and asks for its verification. */
function nodesOf(text: LibraryText, language: 'en' | 'fr' | 'ru') {
  if (text.kind === 'ground') {
    return [chip(`ground:${text.key}.cite`)];
  }
  return blocksOf(text.texts[language] ?? '', language).flatMap(inlinesOf);
}
