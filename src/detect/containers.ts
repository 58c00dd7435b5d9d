import type { Root } from './find';

/**
 * A comment system of which the place is known and not what its comments look like inside: the generic detector reads
 * them there, and takes what it would elsewhere find too bare. One page a system in `tests/pages/<id>/`.
 */
export interface Container {
  /** Kebab-case. */
  readonly id: string;
  /** As readers call it. */
  readonly name: string;
  /** The element whose shadow root, open or closed, is the thread. */
  readonly host: string;
}

/** Every system known by its place alone, sorted by id. */
export const CONTAINERS: readonly Container[] = [
  // Since version 3 an element of its own. Names of what is inside have not been seen.
  { id: 'hyvor-talk', name: 'Hyvor Talk', host: 'hyvor-talk-comments' },
];

/** The system whose thread a root is. */
export function containerOf(root: Root, containers: readonly Container[]): Container | undefined {
  if (!('host' in root)) return undefined;
  return containers.find(({ host }) => root.host.matches(host));
}
