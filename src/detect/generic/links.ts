import { leadsToPerson } from './words';

/** What can be told from where a link leads, on the page at `here`. */
export class Links {
  readonly #here: URL | null;

  constructor(here: string) {
    this.#here = URL.canParse(here) ? new URL(here) : null;
  }

  #target(href: string): URL | null {
    const base = this.#here ?? undefined;
    return this.#here && URL.canParse(href, base) ? new URL(href, base) : null;
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
    const bare = (url: URL) => url.pathname.replace(/\/$/, '');
    return target !== null && this.#here !== null && bare(target) !== bare(this.#here);
  }
}
