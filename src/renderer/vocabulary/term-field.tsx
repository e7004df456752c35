/** A term box in which the organisation adds what the list lacks. */
import { useState } from 'react';
import { AddTerm } from './add-term';
import { TermBox, type TermBoxProps } from './term-box';
import { useMay } from '../user/may';

export function TermField(props: Omit<TermBoxProps, 'onAdd'>) {
  const [missing, setMissing] = useState<string>();
  const may = useMay();
  return (
    <>
      <TermBox {...props} {...(may('vocabularyTerm.create') ? { onAdd: setMissing } : {})} />
      {missing !== undefined && (
        <AddTerm
          list={props.list}
          text={missing}
          onClose={() => setMissing(undefined)}
          onMade={(code) => {
            setMissing(undefined);
            props.onPick(code);
          }}
        />
      )}
    </>
  );
}
