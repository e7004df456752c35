/** "Insert a text": what the organisation says often, with its facts as chips. */
import { ActionIcon, Menu, ScrollArea, Text } from '@mantine/core';
import { IconBooks } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useTranslation } from 'react-i18next';
import { inlinesOf } from '@shared/letter/field-path.rules';
import type { LibraryKind, LibraryText } from '@shared/library/library.schema';
import { blocksOf } from '@shared/template/template-text.rules';
import { useRoute } from '../ipc/useRoute';
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
  const { language } = useLetterFields();
  const list = useRoute('library.list', {});
  const usable = (list.data ?? []).filter(({ hidden, texts }) => !hidden && (texts[language] ?? '') !== '');
  const insert = (text: LibraryText) => editor.chain().focus().insertContent(nodesOf(text, language)).run();
  return (
    <ScrollArea.Autosize mah={320} type="scroll">
      {menuKinds.map((kind) => {
        const ofKind = usable.filter((one) => one.kind === kind);
        return ofKind.length === 0 ? null : (
          <div key={kind}>
            <Menu.Label>{t(`kinds.${kind}`)}</Menu.Label>
            {ofKind.map((text) => (
              <Menu.Item key={text.key} onClick={() => insert(text)}>
                <Text size="sm">{words.text(text.titles)}</Text>
                <Text size="xs" c="dimmed" lineClamp={2}>
                  {text.texts[language]}
                </Text>
              </Menu.Item>
            ))}
          </div>
        );
      })}
    </ScrollArea.Autosize>
  );
}

/** A ground stays a chip, so that the letter says what the library says and asks for its verification. */
function nodesOf(text: LibraryText, language: 'en' | 'fr' | 'ru') {
  if (text.kind === 'ground') {
    return [{ type: 'field', attrs: { path: `ground:${text.key}.cite`, forms: [] } }];
  }
  return blocksOf(text.texts[language] ?? '', language).flatMap(inlinesOf);
}
