import { unitsApart } from './apart';
import { applies } from './applies';
import { CONTAINERS, containerOf } from './containers';
import type { FindOptions, Root } from './find';
import { promising } from './generic/promising';
import type { Look } from './look';
import { ofHost, worthAsking } from './needs';
import { ADAPTERS } from './platforms';
import { mayBeTyped, TYPED } from './typed';

/** Whether a known platform has something in a root that looks so. */
export function maybeKnown(root: Root, seen: Look): boolean {
  return worthAsking(ofHost(ADAPTERS, root), root, seen).some((adapter) => applies(adapter, root));
}

/**
 * Whether it is worth weighing what stands in a root, once it has loaded. Says yes wherever `findSteps` would find comments
 * of no known platform, and to many a root without any.
 */
export function maybeUnknown(root: Root, seen: Look, options: FindOptions): boolean {
  return (
    containerOf(root, CONTAINERS) !== undefined ||
    unitsApart(root, options).length > 0 ||
    promising(root, seen) ||
    (mayBeTyped(seen) && root.querySelector(TYPED) !== null)
  );
}
