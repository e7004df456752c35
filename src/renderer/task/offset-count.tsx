/** So many days before or after: a count that is stored with a sign, and shown as a number and a side. */
import { NumberInput } from '@mantine/core';
import { useState } from 'react';

export const sides = ['before', 'after'] as const;
type Side = (typeof sides)[number];

/** The side outlives a 0 and an emptied number: whoever types 14 over 7 days before means 14 days before. */
export function useSide(count: number, onChange: (count: number) => void) {
  const [last, setLast] = useState<Side>('before');
  const side: Side = count === 0 ? last : count < 0 ? 'before' : 'after';
  const signed = (size: number, on: Side) => (on === 'before' && size !== 0 ? -size : size);
  return {
    side,
    setSide: (next: Side) => {
      setLast(next);
      onChange(signed(Math.abs(count), next));
    },
    setSize: (size: number) => {
      setLast(side);
      onChange(signed(size, side));
    },
  };
}

interface OffsetCountProps {
  count: number;
  side: ReturnType<typeof useSide>;
  label?: string;
  ariaLabel?: string;
  size?: 'xs';
}

export function OffsetCount({ count, side, label, ariaLabel, size }: OffsetCountProps) {
  return (
    <NumberInput
      {...(size === undefined ? {} : { size })}
      {...(label === undefined ? {} : { label })}
      {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}
      min={0}
      max={3650}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="strict"
      value={Math.abs(count)}
      onKeyDown={({ key }) => {
        // "-7" is how others write seven days before.
        if (key === '-') side.setSide('before');
      }}
      onChange={(next) => {
        // "03" comes as a text.
        if (next !== '') side.setSize(Number(next));
      }}
    />
  );
}
