/** Settings > Places: the tree, and each place with its names and how sentences say where it is. */
import { Anchor, Button, Group, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findPlaces } from '@shared/place/place-tree.rules';
import type { Place } from '@shared/place/place.schema';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';
import { SectionCard } from '../ui/section-card';
import { useWords } from '../ui/words';
import { AddPlace } from './add-place';
import { PlaceEditor } from './place-editor';
import { usePlaces } from './use-places';
import { Reading } from '../user/changes';

export function PlacesSection() {
  const { t } = useTranslation('place');
  const words = useWords();
  const { tree, loaded } = usePlaces();
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<string>();
  const [adding, setAdding] = useState(false);
  const starter = useCommand('place.addStarter');
  const all = tree.inOrder(words.language);
  const shown = findPlaces(tree, query, words.language);
  const missing = loaded && !all.some(({ starterKey }) => starterKey !== null);
  return (
    <SectionCard title={t('title')}>
      <Text size="sm" c="dimmed">
        {t('note')}
      </Text>
      <Group align="flex-end" my="sm">
        <Reading>
          <TextInput
            size="xs"
            label={t('find')}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        </Reading>
        <Button size="xs" variant="default" onClick={() => setAdding(true)}>
          {t('new.open')}
        </Button>
        {missing && (
          <Button size="xs" variant="default" loading={starter.isPending} onClick={() => starter.mutate({})}>
            {t('starter')}
          </Button>
        )}
      </Group>
      {starter.error !== null && <ErrorMessage error={starter.error} />}
      {loaded && all.length === 0 && <Text size="sm">{t('empty')}</Text>}
      <Table verticalSpacing={4} aria-label={t('title')}>
        <Table.Tbody>
          {shown.map((place) => (
            <Row
              key={place.id}
              place={place}
              depth={query.trim() === '' ? tree.pathOf(place.id).length - 1 : 0}
              open={opened === place.id}
              onToggle={() => setOpened(opened === place.id ? undefined : place.id)}
            />
          ))}
        </Table.Tbody>
      </Table>
      {adding && (
        <AddPlace
          text=""
          onClose={() => setAdding(false)}
          onMade={(id) => {
            setAdding(false);
            setOpened(id);
          }}
        />
      )}
    </SectionCard>
  );
}

interface RowProps {
  readonly place: Place;
  readonly depth: number;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function Row({ place, depth, open, onToggle }: RowProps) {
  const { t } = useTranslation('place');
  const words = useWords();
  return (
    <Table.Tr>
      <Table.Td style={{ paddingInlineStart: `${0.5 + depth * 1.25}rem` }}>
        <Anchor component="button" type="button" size="sm" aria-expanded={open} onClick={onToggle}>
          {words.text(place.names)}
        </Anchor>
        {open && <PlaceEditor place={place} />}
      </Table.Td>
      <Table.Td w={140} style={{ verticalAlign: 'top' }}>
        <Text size="xs" c="dimmed">
          {t(`kind.${place.kind}`)}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
