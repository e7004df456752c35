/** The templates that letters are made from: shipped ones to look at and copy, those of the organisation to change. */
import { Anchor, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCopy, IconFileExport, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '@shared/ipc/routes';
import { templatePurposes } from '@shared/template/template.schema';
import { useGo } from '../app/navigation';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { SectionCard } from '../ui/section-card';
import { useWords } from '../ui/words';
import classes from './template.module.css';

type Line = OutputOf<'template.list'>[number];

export function TemplatesSection() {
  const { t } = useTranslation('template');
  const go = useGo();
  const list = useRoute('template.list', {});
  const create = useCommand('template.create');
  const take = useCommand('template.import');
  const open = (made: { id: string } | null) => made !== null && go(`/templates/${made.id}`);
  const actions = (
    <Group gap="xs">
      <Button
        variant="default"
        leftSection={<IconFileImport size={16} aria-hidden />}
        loading={take.isPending}
        onClick={() => take.mutate({}, { onSuccess: open })}
      >
        {t('import')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        loading={create.isPending}
        onClick={() => create.mutate({}, { onSuccess: open })}
      >
        {t('add')}
      </Button>
    </Group>
  );
  const error = list.error ?? create.error ?? take.error;
  const purposes = templatePurposes.filter((one) => list.data?.some(({ purpose }) => purpose === one));
  return (
    <SectionCard title={t('section')} actions={actions}>
      <Text size="sm" c="dimmed">
        {t('sectionText')}
      </Text>
      {error !== null && <ErrorMessage error={error} />}
      <Stack gap="md" mt="sm">
        {purposes.map((purpose) => (
          <section key={purpose} aria-label={t(`purpose.${purpose}`)}>
            <Title order={3} size="sm">
              {t(`purpose.${purpose}`)}
            </Title>
            {list.data
              ?.filter((line) => line.purpose === purpose)
              .map((line) => (
                <TemplateLine key={line.id} line={line} onMade={open} />
              ))}
          </section>
        ))}
      </Stack>
    </SectionCard>
  );
}

function TemplateLine({ line, onMade }: { line: Line; onMade: (made: { id: string }) => void }) {
  const { t } = useTranslation(['template', 'common']);
  const words = useWords();
  const copy = useCommand('template.copy');
  const save = useCommand('template.export');
  const name = words.text(line.names) || t('template:unnamed');
  const error = copy.error ?? save.error;
  return (
    <div className={classes['line']}>
      <div className={classes['lineText']}>
        <Group gap="xs">
          <Anchor href={`#/templates/${line.id}`} fw={500}>
            {name}
          </Anchor>
          {!line.own && (
            <Badge variant="default" tt="none" fw={400}>
              {t('template:shipped')}
            </Badge>
          )}
          {line.stale.length > 0 && (
            <Badge variant="light" color="orange" tt="none" fw={500}>
              {t('template:staleIn', {
                languages: line.stale.map((one) => t(`common:language.${one}`)).join(', '),
              })}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {[
            line.languages.map((one) => t(`common:language.${one}`)).join(', '),
            words.text(line.descriptions),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {error !== null && <ErrorMessage error={error} />}
      </div>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconCopy size={14} aria-hidden />}
        aria-label={t('template:copyNamed', { name })}
        loading={copy.isPending}
        onClick={() => copy.mutate({ id: line.id }, { onSuccess: onMade })}
      >
        {t('template:copy')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconFileExport size={14} aria-hidden />}
        aria-label={t('template:exportNamed', { name })}
        loading={save.isPending}
        onClick={() => save.mutate({ id: line.id })}
      >
        {t('template:export')}
      </Button>
    </div>
  );
}
