import { unitsApart } from './apart';
import { CONTAINERS, containerOf } from './containers';
import type { FindOptions, Root } from './find';
import { promising } from './generic/promising';
import type { Look } from './look';
import { ofHost, worthAsking } from './needs';
import { SIGNS } from './platform-signs';
import { mayBeTyped, TYPED } from './typed';

/** Whether a known platform may have comments in a root that looks so. */
export function maybeKnown(root: Root, seen: Look): boolean {
  return worthAsking(ofHost(SIGNS, root), root, seen).length > 0;
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
