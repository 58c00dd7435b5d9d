import type { Links } from './links';
import type { Region } from './region';
import { wordsOf } from './scan';
import { SAYS, saysOf } from './words';

/** Pictures of people are square and no larger than this, in pixels. */
const LARGEST_PORTRAIT = 120;

/** Notes a picture of a unit: of a person, or so large that a teaser has it; small signs are neither. */
export function notePicture(region: Region, image: Element, links: Links): void {
  const width = Number(image.getAttribute('width')) || 0;
  const small = width > 0 && width <= LARGEST_PORTRAIT;
  const words = `${wordsOf(image)} ${image.getAttribute('src') ?? ''}`;
  const square = small && width > 15 && image.getAttribute('height') === image.getAttribute('width');
  if (square || saysOf(wordsOf(image)) & SAYS.avatar || /avatar|gravatar|userpic/i.test(words))
    region.avatars++;
  else if (!small && !/emoji|smil|icon|rank|star|badge/i.test(words)) {
    const link = image.closest('a[href]');
    if (width > 250 || (link && links.leadsAway(link.getAttribute('href') ?? ''))) region.pictures++;
  }
}
