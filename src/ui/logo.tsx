/** The mark: a sheet with one corner folded away. */
export function Logo({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path
        fill="var(--accent)"
        d="M5 3h14a2 2 0 0 1 2 2v8h-6a2 2 0 0 0-2 2v6H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z"
      />
      <path fill="var(--accent)" opacity="0.55" d="M21 14.5 14.5 21v-5.2c0-.7.6-1.3 1.3-1.3z" />
      <path
        stroke="var(--on-accent)"
        stroke-width="1.8"
        stroke-linecap="round"
        d="M7 8.2h10M7 12h4.5"
        fill="none"
      />
    </svg>
  );
}
