/** The product's mark: two hands as one roof. */
export function Mark({ size = 36 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden fill="none" strokeLinecap="round">
      <rect width="48" height="48" rx="10" fill="var(--mantine-color-petrol-8)" />
      <path d="M10 31 24 12l14 19" stroke="#fff" strokeWidth="4" strokeLinejoin="round" />
      <path d="M18 36c2-6 10-6 12 0" stroke="#fff" strokeWidth="4" />
    </svg>
  );
}
