import type { FindOptions } from './find';
import type { HostWatch } from './host-watch';
import type { KnownComments } from './known-comments';
import { hasWords, LEAST_TEXT } from './worded';

/** Changes above this count are not followed one by one. */
export const MANY = 1000;

/** Reads what a page changes, for what it may mean to its comments. */
export class Changes {
  constructor(
    readonly known: KnownComments,
    readonly hosts: HostWatch,
    readonly options: Pick<FindOptions, 'isOurs'>,
    /** Called where a known comment was changed: what its page did in vain before is forgotten. */
    readonly inComment: () => void,
  ) {}

  /** Whether a change may bring, change or take a comment; what is known of the comments it touches is trusted no more. */
  matter(record: MutationRecord): boolean {
    const { isOurs } = this.options;
    if (isOurs?.(record.target)) return false;
    const added = [...record.addedNodes].filter((node) => !isOurs?.(node));
    const removed = [...record.removedNodes].some((node) => !isOurs?.(node));
    const written = record.type === 'characterData';
    if (!written && added.length === 0 && !removed) return false;
    // A bar of ours that stands in a comment changes nothing in it.
    const inComment = this.known.distrust(record.target);
    if (inComment) this.inComment();
    // Where no comment is known there may be one that gets its words only now; a clock says less.
    if (written) return inComment || hasWords(record.target, LEAST_TEXT);
    if (removed) this.known.distrustIn(record.removedNodes);
    this.hosts.addFrom(added.slice(0, MANY));
    return (
      inComment ||
      (removed && this.known.size > 0) ||
      added.some((node) => hasWords(node, this.known.size > 0 ? 1 : LEAST_TEXT))
    );
  }
}
