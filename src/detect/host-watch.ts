import { hostsIn } from './look';
import type { Pace } from './slices';

/** Elements that may be given a shadow root later are asked again after these times. */
const CHECKS_MS = [300, 1000, 3000, 8000];
/** Nodes of an added tree that are asked whether they may be given a shadow root. */
const NODES_A_TREE = 200;
/** Of more, none is asked twice. */
const MOST = 5000;

/** Elements that may have or get a shadow root: nothing tells when one is attached, so they are asked. */
export class HostWatch {
  readonly #hosts = new Set<Element>();
  #checks = 0;

  constructor(
    /** Opens a shadow root, where there is one. */
    readonly open: (element: Element) => ShadowRoot | null,
    readonly enter: (root: ShadowRoot) => void,
    readonly pace: Pace,
    readonly ending: AbortSignal,
  ) {}

  add(hosts: readonly Element[]): void {
    for (const host of hosts) this.#hosts.add(host);
  }

  /** Takes up what may be hosts among added nodes, and asks them where there are new ones. */
  addFrom(added: readonly Node[]): void {
    const before = this.#hosts.size;
    for (const node of added)
      if (node.nodeType === Node.ELEMENT_NODE) this.add(hostsIn(node as Element, NODES_A_TREE));
    if (this.#hosts.size > before) this.check();
  }

  /** Asks now, and a few times more. */
  check(): void {
    const run = ++this.#checks;
    this.#ask();
    if (this.#hosts.size === 0) return;
    for (const delay of CHECKS_MS)
      this.pace.after(delay, () => {
        if (run === this.#checks && !this.ending.aborted && this.#hosts.size > 0) this.#ask();
      });
  }

  #ask(): void {
    for (const host of this.#hosts) {
      const inner = host.isConnected ? this.open(host) : null;
      if (inner) this.enter(inner);
      if (inner || !host.isConnected || this.#hosts.size > MOST) this.#hosts.delete(host);
    }
  }
}
