import type { ReactNode } from 'react';
import type { Organisation } from '@shared/organisation/organisation.schema';
import { LinkedRow } from '../casefile/linked-row';
import { useWords } from '../ui/words';

interface OrganisationRowProps {
  organisation: Organisation;
  onRemove: (name: string) => void;
  /** The fields of the link. */
  children: ReactNode;
}

/** An organisation to which a case or a person is linked. */
export function OrganisationRow({ organisation, onRemove, children }: OrganisationRowProps) {
  const words = useWords();
  const name = words.text(organisation.names);
  return (
    <LinkedRow
      href={`#/organisations/${organisation.id}`}
      title={name}
      detail={words.value('organisationKind', organisation.kind)}
      onRemove={() => onRemove(name)}
    >
      {children}
    </LinkedRow>
  );
}
