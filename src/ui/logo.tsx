/** The mark, as in the icon: a speech bubble with one corner folded. */
export function Logo({ size = 26 }: { readonly size?: number }) {
  return (
    <svg class="logo" width={size} height={size} viewBox="0 0 128 128" aria-hidden="true">
      <path
        fill="var(--accent)"
        d="M28 12h52l36 36v40a16 16 0 0 1-16 16H62l-27 20c-3 2-6 .6-6-3v-17h-1a16 16 0 0 1-16-16V28a16 16 0 0 1 16-16z"
      />
      <path fill="var(--accent-wash)" d="M80 12l36 36H92a12 12 0 0 1-12-12z" />
      <g fill="var(--on-accent)">
        <rect x="30" y="42" width="36" height="11" rx="5.5" />
        <rect x="30" y="66" width="68" height="11" rx="5.5" opacity="0.55" />
      </g>
    </svg>
  );
}
