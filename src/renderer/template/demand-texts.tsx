/** The demands that a template proposes for a case that has none. */
import { Button, Group, Select, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { demandKinds } from '@shared/demand/demand.schema';
import { useWords } from '../ui/words';
import { PassageEditor } from './passage-editor';
import { emptyPassage, moved } from './wording-edit';
import type { WordingEditorProps } from './wording-editor';

export function DemandTexts({ wording, onChange, onLeave, readOnly }: WordingEditorProps) {
  const { t } = useTranslation('template');
  const words = useWords();
  const { demands } = wording;
  const put = (next: typeof demands) => {
    onChange({ ...wording, demands: next });
    onLeave();
  };
  if (readOnly && demands.length === 0) return null;
  return (
    <section aria-label={t('demands.title')}>
      <Title order={2} size="h3">
        {t('demands.title')}
      </Title>
      {demands.map((demand, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a demand is what stands at its place
        <div key={index}>
          <Group gap="xs" mt="xs">
            <Select
              size="xs"
              w={260}
              aria-label={t('demands.kind', { number: index + 1 })}
              value={demand.kind}
              data={words.choices('demandKind', demandKinds)}
              allowDeselect={false}
              readOnly={readOnly}
              onChange={(value) => {
                const kind = demandKinds.find((one) => one === value);
                if (kind !== undefined) put(demands.with(index, { ...demand, kind }));
              }}
            />
          </Group>
          <PassageEditor
            label={t('demands.name', { number: index + 1 })}
            passage={demand}
            singleLine
            readOnly={readOnly}
            onChange={({ text, when, unless }) =>
              onChange({
                ...wording,
                demands: demands.with(index, {
                  kind: demand.kind,
                  text,
                  ...(when === undefined ? {} : { when }),
                  ...(unless === undefined ? {} : { unless }),
                }),
              })
            }
            onLeave={onLeave}
            actions={[
              ...(index === 0 ? [] : [{ label: t('passage.up'), run: () => put(moved(demands, index, -1)) }]),
              { label: t('passage.remove'), run: () => put(demands.toSpliced(index, 1)) },
            ]}
          />
        </div>
      ))}
      {!readOnly && (
        <Button
          mt="xs"
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => put([...demands, { kind: 'investigate', text: emptyPassage.text }])}
        >
          {t('demands.add')}
        </Button>
      )}
    </section>
  );
}
