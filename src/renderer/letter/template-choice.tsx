/** The kind of letter: those that suit the chosen addressees first, every other one after them. */
import { Group, Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Office } from '@shared/authority/office.schema';
import { bySuiting, fitOf } from '@shared/template/suits.rules';
import type { TemplateId } from '@shared/template/template.schema';
import { useRoute } from '../ipc/useRoute';
import { Tag } from '../ui/tag';
import { useWords } from '../ui/words';

interface TemplateChoiceProps {
  value: TemplateId;
  offices: readonly Office[];
  onChange: (id: TemplateId) => void;
}

export function TemplateChoice({ value, offices, onChange }: TemplateChoiceProps) {
  const { t } = useTranslation('letter');
  const words = useWords();
  const templates = useRoute('template.list', {}).data ?? [];
  const chosen = templates.find(({ id }) => id === value);
  const advice = chosen === undefined ? '' : words.text(chosen.advice);
  return (
    <Radio.Group label={t('new.template')} value={value} onChange={onChange}>
      <Stack gap="xs" mt={4}>
        {bySuiting(templates, ({ suits }) => fitOf(suits, offices)).map(
          ({ id, names, descriptions, suits }) => (
            <Radio
              key={id}
              value={id}
              label={
                <Group component="span" gap={8}>
                  <span>{words.text(names)}</span>
                  {fitOf(suits, offices) === 'suits' && <SuitsMark />}
                </Group>
              }
              description={words.text(descriptions)}
            />
          ),
        )}
        {advice !== '' && (
          <Text size="xs" c="dimmed">
            {advice}
          </Text>
        )}
      </Stack>
    </Radio.Group>
  );
}

/** That a text was written for such addressees. */
export function SuitsMark() {
  const { t } = useTranslation('letter');
  return <Tag size="xs">{t('new.suits')}</Tag>;
}
