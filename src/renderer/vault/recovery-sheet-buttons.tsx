import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Language } from '@shared/language/language.schema';
import type { SheetPage } from '@shared/typeset/sheet-page.schema';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';
import { useMoments } from '../ui/moments';

interface RecoverySheetButtonsProps {
  groups: readonly string[];
  vaultName: string;
}

/** Prints or saves the typeset sheet with the key. */
export function RecoverySheetButtons({ groups, vaultName }: RecoverySheetButtonsProps) {
  const { t } = useTranslation('vault');
  const sheet = useSheet(groups, vaultName);
  const print = useCommand('recoverySheet.print');
  const save = useCommand('recoverySheet.save');
  const error = print.error ?? save.error;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          loading={print.isPending}
          onClick={() => print.mutate(sheet())}
        >
          {t('recovery.print')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          loading={save.isPending}
          onClick={() => save.mutate(sheet())}
        >
          {t('recovery.save')}
        </Button>
      </Group>
      {error !== null && <ErrorMessage error={error} />}
      <Text size="sm" role="status" maw={360}>
        {print.data === true && t('recovery.printed')}
        {typeof save.data === 'string' && t('recovery.savedFile')}
      </Text>
    </Stack>
  );
}

function useSheet(groups: readonly string[], vaultName: string): () => SheetPage {
  const { t, i18n } = useTranslation('vault');
  const moments = useMoments();
  const line = (text: string): SheetPage['explanation'][number] => [{ text }];
  return () => ({
    language: Language.parse(i18n.language),
    title: t('sheet.title'),
    particulars: [
      { label: t('sheet.vault'), value: vaultName },
      { label: t('sheet.made'), value: moments.day(Date.now()) },
    ],
    explanation: [line(t('sheet.explanation'))],
    keyLabel: t('sheet.key'),
    groups: [...groups],
    checklist: {
      label: t('sheet.todo'),
      items: [line(t('sheet.print')), line(t('sheet.keep')), line(t('sheet.photo')), line(t('sheet.old'))],
    },
    note: { label: t('sheet.note'), rows: 3 },
    footer: t('sheet.footer'),
    metadata: {
      title: t('sheet.title'),
      author: '',
      keywords: [],
      date: new Date().toISOString().slice(0, 10),
    },
  });
}
