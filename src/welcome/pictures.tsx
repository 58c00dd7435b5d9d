import type { ComponentChildren } from 'preact';

/*
 * Three small drawings, in the colours of the page. They show nothing that the words beside them do not say,
 * and are passed over by screen readers.
 */

function Drawing({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="picture" viewBox="0 0 240 130" aria-hidden="true">
      {children}
    </svg>
  );
}

interface LinesProps {
  readonly x: number;
  readonly y: number;
  readonly widths: readonly number[];
  readonly fill?: string;
}

function Lines({ x, y, widths, fill = 'var(--line)' }: LinesProps) {
  return (
    <>
      {widths.map((width, i) => (
        <rect key={String(i)} x={x} y={y + i * 11} width={width} height="5" rx="2.5" fill={fill} />
      ))}
    </>
  );
}

/** A fold bar as it stands in a page. */
function Bar({ x, y, width }: { readonly x: number; readonly y: number; readonly width: number }) {
  return (
    <g>
      <rect x={x} y={y} width={width} height="18" rx="5" fill="var(--well)" stroke="var(--edge)" />
      <path
        d={`M${x + 7} ${y + 3.5}l3 3 3-3M${x + 7} ${y + 14.5}l3-3 3 3`}
        fill="none"
        stroke="var(--accent)"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <rect x={x + 20} y={y + 7} width={width * 0.4} height="4.5" rx="2.2" fill="var(--accent)" />
      <rect x={x + width * 0.66} y={y + 7} width={width * 0.16} height="4.5" rx="2.2" fill="var(--edge)" />
    </g>
  );
}

function Face({ y, fill }: { readonly y: number; readonly fill: string }) {
  return <circle cx="44" cy={y} r="9" fill={fill} />;
}

/** A thread in which the comment in the middle is folded. */
export function FoldPicture() {
  return (
    <Drawing>
      <rect x="20" y="6" width="200" height="118" rx="10" fill="var(--paper)" stroke="var(--line)" />
      <Face y={29} fill="var(--edge)" />
      <Lines x={62} y={22} widths={[138, 96]} />
      <Face y={65} fill="var(--accent)" />
      <Bar x={62} y={56} width={138} />
      <Face y={100} fill="var(--edge)" />
      <Lines x={62} y={93} widths={[118, 138]} />
    </Drawing>
  );
}

/** A laptop with the page and the mark in it, and nothing that leaves it. */
export function MachinePicture() {
  return (
    <Drawing>
      <rect
        x="52"
        y="10"
        width="136"
        height="88"
        rx="9"
        fill="var(--paper)"
        stroke="var(--edge)"
        stroke-width="2"
      />
      <path
        d="M32 104h176l-8 14a6 6 0 0 1-5 3H45a6 6 0 0 1-5-3z"
        fill="var(--well)"
        stroke="var(--edge)"
        stroke-width="2"
      />
      <Lines x={66} y={26} widths={[46, 36, 44, 28, 40]} />
      <g transform="translate(122 26) scale(0.42)">
        <path fill="var(--accent)" d="M64 4 112 22v36c0 32-20 54-48 66C36 112 16 90 16 58V22z" />
        <path
          d="M42 62l17 17 30-34"
          fill="none"
          stroke="var(--on-accent)"
          stroke-width="11"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </g>
    </Drawing>
  );
}

/** The bar, and under it the comment that a click has opened. */
export function OpenPicture() {
  return (
    <Drawing>
      <rect x="20" y="6" width="200" height="118" rx="10" fill="var(--paper)" stroke="var(--line)" />
      <Bar x={36} y={22} width={168} />
      <Lines x={36} y={56} widths={[168, 150, 162, 92]} fill="var(--edge)" />
      <path
        d="M150 34l0 34 8-8 6 14 7-3-6-13 11-1z"
        fill="var(--ink)"
        stroke="var(--paper)"
        stroke-width="2.5"
        stroke-linejoin="round"
      />
    </Drawing>
  );
}
