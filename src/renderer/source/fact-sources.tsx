/** On whose word a fact rests: the sources that told of it, each with what is known of the telling. */
import { Button, Group, Menu, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { Information, InformedTable } from '@shared/source/information.schema';
import { sourcesOf } from '@shared/source/source.rules';
import type { Source } from '@shared/source/source.schema';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';
import { RecordCard } from '../ui/record-card';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { InformationEditor } from './information-editor';
import { ProtectionBadge } from './protection-badge';
import { sourceName } from './source-name';

interface FactSourcesProps {
  view: CaseFileView;
  table: InformedTable;
  id: string;
}

export function FactSources({ view, table, id }: FactSourcesProps) {
  const { t } = useTranslation('source');
  const [made, setMade] = useState<string>();
  const told = sourcesOf(table, id, view);
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={3}>{t('ofFact.title')}</Title>
        <AddSource view={view} table={table} id={id} onMade={setMade} />
      </Group>
      {told.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('ofFact.none')}
        </Text>
      )}
      <div>
        {told.flatMap(({ source, information }) =>
          information.map((one) => (
            <Told key={one.id} view={view} source={source} information={one} startOpen={made === one.id} />
          )),
        )}
      </div>
    </Stack>
  );
}

interface AddSourceProps extends FactSourcesProps {
  onMade: (informationId: string) => void;
}

function AddSource({ view, table, id, onMade }: AddSourceProps) {
  const { t } = useTranslation('source');
  const words = useWords();
  const createSource = useCommand('source.create');
  const create = useCommand('information.create');
  const tell = (sourceId: string) =>
    create.mutate(
      { sourceId, subjectTable: table, subjectId: id },
      { onSuccess: (information) => onMade(information.id) },
    );
  const fresh = () =>
    createSource.mutate({ caseFileId: view.caseFile.id }, { onSuccess: (source) => tell(source.id) });
  const error = createSource.error ?? create.error;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            loading={createSource.isPending || create.isPending}
          >
            {t('ofFact.add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {view.sources.map((source) => (
            <Menu.Item key={source.id} onClick={() => tell(source.id)}>
              {sourceName(view, source, words) || t('unnamed')}
            </Menu.Item>
          ))}
          {view.sources.length > 0 && <Menu.Divider />}
          <Menu.Item onClick={fresh}>{t('ofFact.new')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {error !== null && <ErrorMessage error={error} />}
    </>
  );
}

interface ToldProps {
  view: CaseFileView;
  source: Source;
  information: Information;
  startOpen: boolean;
}

function Told({ view, source, information, startOpen }: ToldProps) {
  const { t } = useTranslation('source');
  const words = useWords();
  const remove = useRemove();
  const name = sourceName(view, source, words) || t('unnamed');
  const meta = [words.date(information.received), information.reference];
  return (
    <RecordCard
      id={information.id}
      name={name}
      title={
        <Group gap="xs" component="span" display="inline-flex">
          {name}
          <ProtectionBadge protection={source.protection} />
        </Group>
      }
      meta={meta.filter(Boolean).join(' · ')}
      startOpen={startOpen}
      onRemove={() => void remove('information', information, name)}
      editor={<InformationEditor view={view} source={source} information={information} />}
    />
  );
}
