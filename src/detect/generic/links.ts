import { leadsToPerson } from './words';

/** Addresses of one page that are remembered; each is parsed once for all units. */
const MOST_KNOWN = 5000;

type Target = Pick<URL, 'pathname' | 'hash'>;

/** What can be told from where a link leads, on the page at `here`. */
export class Links {
  readonly #here: URL | null;
  readonly #targets = new Map<string, Target | null>();

  constructor(readonly here: string) {
    this.#here = URL.canParse(here) ? new URL(here) : null;
  }

  /** Whether it leads to another page that is nobody's own. */
  leadsAway(href: string): boolean {
    if (!href || href.startsWith('#') || href.startsWith('javascript:') || leadsToPerson(href)) return false;
    const target = this.#target(href);
    return target !== null && target.pathname !== this.#here?.pathname && !target.hash;
  }

  /** Whether it leads to another page, or to a place in one. */
  otherPage(href: string): boolean {
    const target = this.#target(href);
    const bare = ({ pathname }: Target) => pathname.replace(/\/$/, '');
    return target !== null && this.#here !== null && bare(target) !== bare(this.#here);
  }

  #target(href: string): Target | null {
    let target = this.#targets.get(href);
    if (target === undefined) {
      target = this.#parse(href);
      if (this.#targets.size >= MOST_KNOWN) this.#targets.clear();
      this.#targets.set(href, target);
    }
    return target;
  }

  #parse(href: string): Target | null {
    if (!this.#here || !URL.canParse(href, this.#here)) return null;
    const { pathname, hash } = new URL(href, this.#here);
    return { pathname, hash };
  }
}

let latest: Links | null = null;

/** The links of the page at `here`; all units of one page share them. */
export function linksAt(here: string): Links {
  if (latest?.here !== here) latest = new Links(here);
  return latest;
}
