/** Goes to anything: people, cases, letters, offices and commands, in one box, with the keyboard alone. */
import { Modal, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useCommandHandler } from './commands';
import { PaletteOption } from './palette-option';
import { useOptions, type Option } from './palette-options';
import { PaletteTips } from './palette-tips';
import classes from './palette.module.css';

export function Palette() {
  const [open, setOpen] = useState(false);
  // Counted, so that a box which is opened while the one before is still going away begins empty.
  const [times, setTimes] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  // At once and with the focus in it: what is typed on after Ctrl+K goes into the box, however busy the machine.
  const show = () => {
    flushSync(() => {
      if (!open) setTimes(times + 1);
      setOpen(true);
    });
    box.current?.focus();
  };
  useCommandHandler('palette.open', show);
  useCommandHandler('search.open', () => {
    const find = document.querySelector<HTMLInputElement>('[data-find]');
    if (find === null) show();
    else find.select();
  });
  const { t } = useTranslation('frame');
  return (
    <Modal.Root
      opened={open}
      onClose={() => setOpen(false)}
      padding={0}
      size="lg"
      yOffset="10vh"
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette.title')}>
        <Modal.Body>
          <PaletteBody key={times} box={box} onDone={() => setOpen(false)} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function PaletteBody({ box, onDone }: { box: RefObject<HTMLInputElement | null>; onDone: () => void }) {
  const { t } = useTranslation(['search', 'frame']);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const [tips, setTips] = useState(false);
  const options = useOptions(text);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const active = Math.min(chosen, Math.max(options.length - 1, 0));
  const type = (next: string) => {
    setText(next);
    setChosen(0);
  };
  const run = (option: Option | undefined) => {
    if (option === undefined) return;
    onDone();
    option.run();
  };
  const move = (to: number) => {
    const next = options.length === 0 ? 0 : (to + options.length) % options.length;
    setChosen(next);
    list.current?.querySelectorAll('[role=option]')[next]?.scrollIntoView({ block: 'nearest' });
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
        ref={box}
        data-autofocus
        size="md"
        variant="unstyled"
        styles={{ input: { outlineOffset: '-3px' } }}
        px="md"
        role="combobox"
        aria-label={t('frame:palette.title')}
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        {...(options.length > 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        placeholder={t('placeholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={t('results')}
        className={classes['list']}
        data-short={tips || undefined}
      >
        {options.map((option, index) => (
          <PaletteOption
            key={option.key}
            id={`${id}-${index}`}
            option={option}
            active={index === active}
            heading={options[index - 1]?.group === option.group ? '' : t(option.group)}
            onRun={() => run(option)}
            onPoint={() => setChosen(index)}
          />
        ))}
      </div>
      {options.length === 0 && (
        <Text size="sm" c="dimmed" p="md" role="status">
          {t('nothing')}
        </Text>
      )}
      <PaletteTips
        opened={tips}
        onToggle={() => setTips(!tips)}
        onField={(name) => {
          type(`${text.trimEnd()}${text.trim() === '' ? '' : ' '}${name}:`);
          box.current?.focus();
        }}
      />
    </>
  );
}
