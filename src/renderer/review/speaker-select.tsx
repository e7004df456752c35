import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePeople } from './people';

/** A value of the choice that no record has. */
const signedIn = 'signedIn';

/** Who says it: whoever is signed in, or one of the organisation's people on whose behalf it is noted. */
export function SpeakerSelect(props: { value: string | null; onChange: (id: string | null) => void }) {
  const { t } = useTranslation('course');
  const people = usePeople() ?? [];
  return (
    <Select
      size="xs"
      label={t('review.speaker')}
      data={[{ value: signedIn, label: t('review.signedIn') }, ...people]}
      value={props.value ?? signedIn}
      allowDeselect={false}
      onChange={(value) => props.onChange(value === signedIn ? null : value)}
    />
  );
}
