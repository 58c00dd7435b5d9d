import type { ComponentChildren } from 'preact';
import { text } from '../platform/words';
import type { SectionId } from './sections';

interface Props {
  readonly id: SectionId;
  readonly children: ComponentChildren;
}

/** A part of the options page, with its title and what it is for. */
export function Section({ id, children }: Props) {
  return (
    <section class="sheet" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {text(`section_${id}`)}
      </h2>
      <p class="soft intro">{text(`section_${id}_intro`)}</p>
      {children}
    </section>
  );
}

/** Keeps the keyboard's place when the row that had it is gone. */
export function focusSection(id: SectionId): void {
  document.getElementById(`${id}-title`)?.focus();
}
