import type { Adapter } from './adapter';
import { type FindOptions, findSteps, type Root, type Steps } from './find';
import type { HostWatch } from './host-watch';
import type { KnownComments } from './known-comments';
import { isLoading } from './loading';
import { UNSEEN } from './look';
import { lookFor } from './needs';
import { ADAPTERS } from './platforms';

/** Looks for the comments of some platforms alone, of which some were found before. */
export function quickSteps(
  root: Root,
  options: FindOptions,
  comments: KnownComments,
  adapters: readonly Adapter[],
): Steps {
  const known = (element: Element) => comments.trusted(element);
  return findSteps(root, { ...options, adapters, generic: false, seen: UNSEEN, known });
}

/** Looks at all of a root, and for shadow roots in it. */
export function* wholeSteps(
  root: Root,
  options: FindOptions,
  comments: KnownComments,
  hosts: HostWatch,
): Steps {
  const seen = yield* lookFor(options.adapters ?? ADAPTERS, root);
  hosts.add(seen.hosts);
  hosts.check();
  const generic = options.generic !== false && !isLoading(root);
  const known = (element: Element) => comments.trusted(element);
  yield* findSteps(root, { ...options, seen, generic, known });
}
