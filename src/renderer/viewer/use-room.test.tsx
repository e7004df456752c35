import { act, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useRoom } from './use-room';

it('counts the padding of a stage as no room: what fits into it needs no scroll bar', () => {
  let report = (): void => undefined;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(onResize: (entries: unknown[]) => void) {
        report = () =>
          onResize([
            {
              contentRect: { width: 700, height: 500 },
              borderBoxSize: [{ inlineSize: 724, blockSize: 524 }],
            },
          ]);
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
  function Shown() {
    const { ref, across, down } = useRoom();
    return <div ref={ref}>{`${across} × ${down}`}</div>;
  }
  render(<Shown />);
  act(report);
  expect(screen.getByText('700 × 500')).toBeInTheDocument();
  vi.unstubAllGlobals();
});
