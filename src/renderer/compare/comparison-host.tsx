/** Opens the comparison of a record that was changed elsewhere: when it is asked for, and by itself when nobody is typing. */
import { useEffect } from 'react';
import { openComparison, useOpenComparison } from '../ui/open-comparison';
import { useSaving, type Comparison } from '../ui/saving';
import { ComparisonDialog } from './comparison-dialog';

export function ComparisonHost() {
  const opened = useOpenComparison();
  const { comparison } = useSaving();
  useEffect(() => {
    if (comparison !== null && !isWriting()) openComparison(comparison);
  }, [comparison]);
  if (opened === null) return null;
  return <Opened comparison={opened} />;
}

function Opened({ comparison }: { comparison: Comparison }) {
  // Whatever is saved or comes in while it is open is laid side by side anew.
  useSaving();
  const fields = comparison.fields();
  return (
    <ComparisonDialog
      name={comparison.name}
      fields={fields}
      onResolve={(choices) => {
        comparison.resolve(choices);
        openComparison(null);
      }}
      onClose={() => openComparison(null)}
    />
  );
}

/** A dialog must not take the next key from somebody who is in the middle of a word. */
function isWriting(): boolean {
  return document.activeElement?.matches('input, textarea, [contenteditable="true"]') === true;
}
