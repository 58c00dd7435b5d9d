/**
 * What is known of one platform, as data: where its comments are and what in them is not their text.
 * One file a platform in `src/detect/platforms/`, named after `id`, with `export default {...} satisfies Adapter`;
 * one page a platform in `tests/pages/<id>/`.
 *
 * All selectors are plain CSS. `item` is matched against the whole root (document or shadow root); `body`, `author`,
 * `permalink` and `omit` are matched inside an item, and what lies in a nested item belongs to that one alone.
 */
export interface Adapter {
  /** Kebab-case, the file's name. */
  readonly id: string;
  /** As readers call it. */
  readonly name: string;
  /**
   * Applies on these hosts and those under them (`reddit.com` covers `old.reddit.com`). Without hosts it applies
   * wherever `fingerprint` is found.
   */
  readonly hosts?: readonly string[];
  /** Applies only where this matches something in the root. Required where there are no hosts. */
  readonly fingerprint?: string;
  /** The lists that hold the comments; items outside every container are passed over. */
  readonly container?: string;
  /** One comment. May be nested in another. */
  readonly item: string;
  /** What holds the words, inside the item (first match that is not in a nested item); `:scope` for the item itself. */
  readonly body: string;
  /** Element whose text is the author's name, or an attribute of the item. */
  readonly author?: string | { readonly attribute: string };
  /** Link whose address is the comment's own, or an attribute of the item (id or address). */
  readonly permalink?: string | { readonly attribute: string };
  /** Inside the body: signatures, edit notes, previews of linked pages, buttons. */
  readonly omit?: readonly string[];
  /** Inside the body: other people's words, where they are not marked in one of the ways that `text.ts` knows. */
  readonly quotes?: readonly string[];
  /** Items that are not comments after all: pingbacks, advertisements, the article itself shown as first post. */
  readonly skip?: string;
  /** How the element of the comment that an item answers is found, where items are not nested. */
  readonly parent?: { readonly attribute: string };
  /** Elements whose shadow roots (open or closed) hold the thread. */
  readonly shadowHosts?: string;
}
