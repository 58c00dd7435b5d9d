import type { Adapter } from './adapter';
import { applies, findByAdapter } from './adapter-finder';
import type { FindOptions, Root, Steps } from './find';
import type { Look } from './look';

const TEXT =
  '[itemprop~="text"], [itemprop~="commentText"], [itemprop~="reviewBody"], [property~="schema:text"], [property~="content:encoded"], [property~="text"]';
const AUTHOR =
  '[itemprop~="author"] [itemprop~="name"], [itemprop~="creator"] [itemprop~="name"], [itemprop~="author"], [itemprop~="creator"], [rel~="schema:author"], [rel~="sioc:has_creator"]';
const TYPED = ['Comment', 'UserComments', 'Answer', 'UserReview']
  .map((type) => `[itemtype$="schema.org/${type}"]`)
  .concat(
    '[itemtype$="schema.org/Review"][itemprop~="review"]',
    '[typeof~="sioc:Post"]',
    '[typeof~="schema:Comment"]',
  );

/**
 * schema.org's comments, answers and customers' reviews as microdata or RDFa, on any site. Only those that name a person: the
 * answers of a list of frequent questions are nobody's. A review that is an article is not inside the thing it reviews.
 */
const MICRODATA: Adapter = {
  id: 'microdata',
  name: 'schema.org',
  fingerprint: TYPED.join(', '),
  item: TYPED.join(', '),
  body: TEXT,
  author: AUTHOR,
  permalink: '[itemprop~="url"][href*="#"], a[href*="#comment"], a[href*="#post"]',
  skip: '[itemtype$="schema.org/FAQPage"] *',
};

/** Finds them, one step an item. */
export function* findMicrodata(root: Root, options: FindOptions, { attributes }: Look): Steps {
  if (!attributes.get('itemtype') && !attributes.get('typeof')) return;
  if (!applies(MICRODATA, root)) return;
  for (const comment of findByAdapter(MICRODATA, root, options)) yield comment?.author ? comment : undefined;
}
