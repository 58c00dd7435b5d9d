import type { Links } from './links';
import type { Region } from './region';
import { wordsOf } from './scan';
import { SAYS, saysOf, TEASER_LINK } from './words';

const LEAST_TITLE = 15;

/** Notes what a link of a unit tells: its own address, a comment elsewhere, a title, the rest of a text. */
export function noteLink(region: Region, link: Element, links: Links): void {
  const href = link.getAttribute('href') ?? '';
  const hash = href.indexOf('#');
  const otherPage = links.otherPage(href);
  if (hash >= 0 && /\d/.test(href.slice(hash))) {
    if (/comment|reply|respond/i.test(href.slice(hash)) && hash > 0 && otherPage) region.elsewhere++;
    else region.ownLinks++;
  }
  if (isTitle(region, link, links)) region.titles++;
  if (otherPage && TEASER_LINK.test(link.textContent?.trim().slice(0, 60) ?? '')) region.teasers++;
}

/** What a link without words says that lies over a card: its label, where a heading beside it says the same. */
function labelOver(link: Element): string {
  const label = link.getAttribute('aria-label')?.trim() ?? '';
  const heading = label && link.parentElement?.querySelector('h1,h2,h3,h4,h5,h6')?.textContent?.trim();
  return heading && (label.includes(heading) || heading.includes(label)) ? label : '';
}

/** A link of several words that leads to another page, before anything else was said. */
function isTitle(region: Region, link: Element, links: Links): boolean {
  if (region.prose > 5 || region.titles > 0) return false;
  const text = link.textContent?.trim() || labelOver(link);
  return (
    text.length >= LEAST_TITLE && /\s\S+\s/.test(text) && links.leadsAway(link.getAttribute('href') ?? '')
  );
}

/** Notes a heading of a unit that leads to another page. */
export function noteHeading(region: Region, heading: Element, links: Links): void {
  const link = heading.querySelector('a[href]') ?? heading.closest('a[href]');
  if (!link || saysOf(wordsOf(link)) & SAYS.author) return;
  if (links.leadsAway(link.getAttribute('href') ?? '')) region.titles++;
}
