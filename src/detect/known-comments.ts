import type { Comment } from '../core/comment';
import type { WatchEvents } from './root-watch';

function differs(a: Comment, b: Comment): boolean {
  return a.text !== b.text || a.body !== b.body || a.author !== b.author;
}

/** The comments of one root that were reported, and which of them may no longer hold. */
export class KnownComments {
  readonly #byElement = new Map<Element, Comment>();
  /** Element of the comment that has a body. */
  readonly #byBody = new Map<Element, Element>();
  readonly #distrusted = new Set<Element>();
  #distrustAll = false;
  /** Of the look that runs now: what was distrusted when it began, and what it met. */
  #doubted: ReadonlySet<Element> = new Set();
  #allDoubted = false;
  #met = new Set<Element>();

  constructor(
    readonly events: WatchEvents,
    /** Whether a comment's platform is that of an adapter, which finds the same again. */
    readonly isAdapter: (platform: string) => boolean,
  ) {}

  get size(): number {
    return this.#byElement.size;
  }

  /** The platforms of the comments, or null where one was not found by an adapter or there are none. */
  platforms(): string[] | null {
    const ids = new Set<string>();
    for (const { platform } of this.#byElement.values()) ids.add(platform);
    const all = [...ids];
    return all.length > 0 && all.every((id) => this.isAdapter(id)) ? all : null;
  }

  /** The element of the comment around a node. */
  around(node: Node): Element | undefined {
    for (let each: Node | null = node; each; each = each.parentNode)
      if (this.#byElement.has(each as Element)) return each as Element;
    return undefined;
  }

  /** Marks the comment around a changed node. @returns whether there is one. */
  distrust(node: Node): boolean {
    const element = this.around(node);
    if (element) this.#distrusted.add(element);
    return element !== undefined;
  }

  /** What leaves the page may come back with other words, and nobody tells which. */
  distrustIn(removed: NodeList): void {
    for (const node of removed)
      if (node.firstChild)
        for (const element of this.#byElement.keys())
          if (node.contains(element)) this.#distrusted.add(element);
  }

  distrustAll(): void {
    this.#distrustAll = true;
  }

  /** A look at the root begins. */
  start(): void {
    this.#doubted = new Set(this.#distrusted);
    this.#allDoubted = this.#distrustAll;
    this.#distrusted.clear();
    this.#distrustAll = false;
    this.#met = new Set();
  }

  /** The comment of an element, where nothing in it changed. */
  trusted(element: Element): Comment | undefined {
    return this.#allDoubted || this.#doubted.has(element) ? undefined : this.#byElement.get(element);
  }

  /** Takes what a look found. @returns whether it is news. */
  take(found: Comment): boolean {
    if (!found.element.isConnected) return false;
    const owner = this.#byBody.get(found.body);
    const same = owner && owner !== found.element && owner.isConnected && owner.contains(found.body);
    const comment = same ? { ...found, element: owner as HTMLElement } : found;
    const { element } = comment;
    if (this.#met.has(element)) return false;
    this.#met.add(element);
    const before = this.#byElement.get(element);
    if (before === comment || (before && !differs(before, comment))) return false;
    if (before) this.#byBody.delete(before.body);
    this.#byElement.set(element, comment);
    this.#byBody.set(comment.body, element);
    if (before) this.events.changed(comment, before);
    else this.events.found(comment);
    return true;
  }

  /**
   * The look ended: what it did not meet is gone. What the generic detector found before stays while nothing in it
   * changed, since other units may weigh differently next time.
   * @param failed whether it ended early; then only what left the page is gone.
   */
  finish(failed: boolean): void {
    const some = this.#met.size > 0;
    for (const [element, { platform }] of this.#byElement) {
      if (this.#met.has(element)) continue;
      const lasting = failed || (!this.isAdapter(platform) && this.trusted(element) && some);
      if (!element.isConnected || !lasting) this.#drop(element);
    }
  }

  dropDisconnected(): void {
    for (const element of this.#byElement.keys()) if (!element.isConnected) this.#drop(element);
  }

  #drop(element: Element): void {
    const comment = this.#byElement.get(element);
    if (!comment) return;
    this.#byElement.delete(element);
    this.#byBody.delete(comment.body);
    this.events.gone(comment);
  }
}
