/** What takes the place of what: a corrected letter and the one that it corrects show each other. */
import { Alert, Anchor } from '@mantine/core';
import { IconReplace } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Letter } from '@shared/letter/letter.schema';
import { useRoute } from '../ipc/useRoute';

const placeKeys = { draft: 'willReplace', issued: 'replaces', withdrawn: 'replaced' } as const;

export function CorrectionsBanner({ letter }: { letter: Letter }) {
  const { t } = useTranslation('course');
  const { supersedes, supersededBy } = useRoute('letterLife.corrections', { id: letter.id }).data ?? {};
  const lines = [
    ...(supersededBy == null
      ? []
      : [{ ...supersededBy, key: supersededBy.state === 'draft' ? 'begun' : 'replacedBy' }]),
    ...(supersedes == null ? [] : [{ ...supersedes, key: placeKeys[letter.state] }]),
  ];
  return lines.map(({ id, key, reference }) => (
    <Alert
      key={id}
      role="status"
      variant="light"
      color="gray"
      radius={0}
      p="xs"
      icon={<IconReplace size={18} aria-hidden />}
    >
      {t(`correction.${key}`, { reference })}{' '}
      <Anchor href={`#/letters/${id}`} fz="sm">
        {t('correction.open')}
      </Anchor>
    </Alert>
  ));
}
