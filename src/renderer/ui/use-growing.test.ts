import { renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useGrowing } from './use-growing';

describe('a long list', () => {
  it('draws a screenful at once and is complete soon after', async () => {
    const { result } = renderHook(() => useGrowing(250));
    expect(result.current).toBe(20);
    await waitFor(() => expect(result.current).toBe(250));
  });

  it('has what is jumped to from the start, and grows with its records', async () => {
    const { result, rerender } = renderHook(({ total }) => useGrowing(total, 170), {
      initialProps: { total: 200 },
    });
    expect(result.current).toBe(170);
    await waitFor(() => expect(result.current).toBe(200));
    rerender({ total: 201 });
    await waitFor(() => expect(result.current).toBe(201));
  });
});
