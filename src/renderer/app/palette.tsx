/** Goes to anything: people, cases, letters, offices and commands, in one box, with the keyboard alone. */
import { Kbd, Modal, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Language } from '@shared/language/language.schema';
import { shortcuts } from '@shared/shell/shortcuts';
import { fold } from '@shared/text/fold';
import { request } from '../ipc/api';
import { routeKey } from '../ipc/useRoute';
import { canRun, runCommand, useCommandHandler } from './commands';
import { keysOf } from './keyboard';
import { pathOf, useGo } from './navigation';
import classes from './palette.module.css';

interface Option {
  readonly key: string;
  readonly title: string;
  readonly subtitle: string;
  readonly kind: string;
  readonly keys?: string;
  readonly run: () => void;
}

export function Palette() {
  const [open, setOpen] = useState(false);
  useCommandHandler('palette.open', () => setOpen(true));
  useCommandHandler('search.open', () => {
    const find = document.querySelector<HTMLInputElement>('[data-find]');
    if (find === null) setOpen(true);
    else find.select();
  });
  const { t } = useTranslation('frame');
  return (
    <Modal.Root opened={open} onClose={() => setOpen(false)} padding={0} size="lg" yOffset="10vh">
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette.title')}>
        <Modal.Body>
          <PaletteBody onDone={() => setOpen(false)} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function PaletteBody({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('frame');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const options = useOptions(text);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const active = Math.min(chosen, Math.max(options.length - 1, 0));
  const run = (option: Option | undefined) => {
    if (option === undefined) return;
    onDone();
    option.run();
  };
  const move = (to: number) => {
    const next = options.length === 0 ? 0 : (to + options.length) % options.length;
    setChosen(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(active + 1);
    else if (event.key === 'ArrowUp') move(active - 1);
    else if (event.key === 'Enter') run(options[active]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <TextInput
        data-autofocus
        size="md"
        variant="unstyled"
        styles={{ input: { outlineOffset: '-3px' } }}
        px="md"
        role="combobox"
        aria-label={t('palette.title')}
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        {...(options.length > 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        placeholder={t('searchBox')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={id} role="listbox" aria-label={t('palette.results')} className={classes['list']}>
        {options.map((option, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- focus and keys stay in the box above, as in any combobox
          <div
            key={option.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={classes['option']}
            onClick={() => run(option)}
            onMouseMove={() => setChosen(index)}
          >
            <div className={classes['words']}>
              <span>{option.title}</span>
              {option.subtitle !== '' && <small>{option.subtitle}</small>}
            </div>
            <small>{option.kind}</small>
            {option.keys !== undefined && <Kbd size="xs">{option.keys}</Kbd>}
          </div>
        ))}
      </div>
      {options.length === 0 && (
        <Text size="sm" c="dimmed" p="md" role="status">
          {t('palette.nothing')}
        </Text>
      )}
    </>
  );
}

function useOptions(text: string): Option[] {
  const { t, i18n } = useTranslation(['frame', 'menu']);
  const go = useGo();
  const [asked] = useDebouncedValue(text.trim(), 60);
  const input = { text: asked, limit: 12, language: Language.parse(i18n.language) };
  const hits = useQuery({
    queryKey: routeKey('search.query', input),
    queryFn: ({ signal }) => request('search.query', input, { signal }),
    placeholderData: keepPreviousData,
  });
  const words = fold(text.trim());
  const commands = shortcuts
    .filter(({ id }) => id !== 'palette.open' && id !== 'search.open' && canRun(id))
    .map(({ id, label, accelerator }): Option => ({
      key: id,
      title: t(`menu:${label}`),
      subtitle: '',
      kind: t('frame:kind.command'),
      ...(accelerator === undefined ? {} : { keys: keysOf(accelerator) }),
      run: () => runCommand(id),
    }))
    .filter(({ title }) => words === '' || fold(title).includes(words));
  const records = (hits.data ?? []).map((hit): Option => ({
    key: `${hit.kind}:${hit.id}`,
    title: hit.title || t(`frame:kind.${hit.kind}`),
    subtitle: hit.subtitle,
    kind: t(`frame:kind.${hit.kind}`),
    run: () => go(pathOf(hit)),
  }));
  return [...records, ...commands];
}
