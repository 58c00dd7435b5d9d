import type { Links } from './links';
import type { Region } from './region';
import { wordsOf } from './scan';
import { SAYS, saysOf } from './words';

/** Pictures of people are square and no larger than this, in pixels. */
const LARGEST_PORTRAIT = 120;

/** What the words beside a picture of a person say. */
const PORTRAIT =
  /avatar|profile (?:picture|photo|image)|profilbild|(?:fot|phot|imag|immag)\w* del? p[er]+o?fil|profielfoto|zdjęcie profilowe|profil resmi|аватар|фото профиля|プロフィール写真|[头頭]像|프로필 사진/i;

/** Whether a picture's own words say that it is of a person, or name whoever its link leads to: "/jo.doe/", "jo.doe's picture". */
function isPortrait(image: Element, link: Element | null): boolean {
  const alt = image.getAttribute('alt') ?? '';
  if (PORTRAIT.test(alt)) return true;
  const [owner] = /[^/]+(?=\/?$)/.exec(link?.getAttribute('href') ?? '') ?? [];
  return owner !== undefined && owner.length > 2 && alt.includes(owner);
}

/** Notes a picture of a unit: of a person, or so large that a teaser has it; small signs are neither. */
export function notePicture(region: Region, image: Element, links: Links): void {
  const width = Number(image.getAttribute('width')) || 0;
  const small = width > 0 && width <= LARGEST_PORTRAIT;
  const words = `${wordsOf(image)} ${image.getAttribute('src') ?? ''}`;
  const square = small && width > 15 && image.getAttribute('height') === image.getAttribute('width');
  const link = image.closest('a[href]');
  if (
    square ||
    saysOf(wordsOf(image)) & SAYS.avatar ||
    /avatar|gravatar|userpic/i.test(words) ||
    isPortrait(image, link)
  )
    region.avatars++;
  else if (!small && !/emoji|smil|icon|rank|star|badge/i.test(words)) {
    if (width > 250 || (link && links.leadsAway(link.getAttribute('href') ?? ''))) region.pictures++;
  }
}
