import { hostsIn } from './look';
import type { Pace } from './slices';

/** Elements that may be given a shadow root later are asked again so long after the time before. */
const WAITS_MS = [300, 700, 2000, 5000];
/** Nodes of an added tree that are asked whether they may be given a shadow root. */
const NODES_A_TREE = 200;
/** Of more, none is asked twice. */
const MOST = 5000;

/** Elements that may have or get a shadow root: nothing tells when one is attached, so they are asked. */
export class HostWatch {
  readonly #hosts = new Set<Element>();
  /** Of the waits, the one that runs, and how it is called off. */
  #wait = 0;
  #callOff: (() => void) | null = null;

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

  /** Takes up what may be hosts among added nodes, and asks those that are new: the others are many. */
  addFrom(added: readonly Node[]): void {
    let waits = false;
    for (const node of added) {
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      for (const host of hostsIn(node as Element, NODES_A_TREE)) {
        if (this.#hosts.has(host)) continue;
        this.#hosts.add(host);
        this.#ask(host);
        waits ||= this.#hosts.has(host);
      }
    }
    if (waits) this.#askAgain();
  }

  /** Asks now, and a few times more. */
  check(): void {
    for (const host of this.#hosts) this.#ask(host);
    this.#askAgain();
  }

  /** Begins with the first wait; where that runs, it goes on: what is added without end must not put it off. */
  #askAgain(): void {
    if (this.#callOff && this.#wait === 0) return;
    this.#callOff?.();
    this.#wait = 0;
    this.#goOn();
  }

  #goOn(): void {
    this.#callOff = null;
    const ms = WAITS_MS[this.#wait];
    if (ms === undefined || this.#hosts.size === 0) return;
    this.#callOff = this.pace.after(ms, () => {
      if (this.ending.aborted) return;
      for (const host of this.#hosts) this.#ask(host);
      this.#wait++;
      this.#goOn();
    });
  }

  #ask(host: Element): void {
    const inner = host.isConnected ? this.open(host) : null;
    if (inner) this.enter(inner);
    if (inner || !host.isConnected || this.#hosts.size > MOST) this.#hosts.delete(host);
  }
}
