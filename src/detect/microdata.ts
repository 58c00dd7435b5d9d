import type { Adapter } from './adapter';
import { findByAdapter } from './adapter-finder';
import { applies } from './applies';
import type { FindOptions, Root, Steps } from './find';
import type { Look } from './look';
import { mayBeTyped, TYPED } from './typed';

const TEXT =
  '[itemprop~="text"], [itemprop~="commentText"], [itemprop~="reviewBody"], [property~="schema:text"], [property~="content:encoded"], [property~="text"]';
const AUTHOR =
  '[itemprop~="author"] [itemprop~="name"], [itemprop~="creator"] [itemprop~="name"], [itemprop~="author"], [itemprop~="creator"], [rel~="schema:author"], [rel~="sioc:has_creator"]';
/**
 * schema.org's comments, answers and customers' reviews as microdata or RDFa, on any site. Only those that name a person: the
 * answers of a list of frequent questions are nobody's. A review that is an article is not inside the thing it reviews.
 */
const MICRODATA: Adapter = {
  id: 'microdata',
  name: 'schema.org',
  fingerprint: TYPED,
  item: TYPED,
  body: TEXT,
  author: AUTHOR,
  permalink: '[itemprop~="url"][href*="#"], a[href*="#comment"], a[href*="#post"]',
  skip: '[itemtype$="schema.org/FAQPage"] *',
};

/** Finds them, one step an item. */
export function* findMicrodata(root: Root, options: FindOptions, seen: Look): Steps {
  if (!mayBeTyped(seen) || !applies(MICRODATA, root)) return;
  for (const comment of findByAdapter(MICRODATA, root, options)) yield comment?.author ? comment : undefined;
}
