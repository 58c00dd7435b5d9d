import { announced } from './announced';
import { isAnswerable } from './answers';
import { fieldNear, nested } from './evidence';
import { type Group, share } from './group';
import { aroundWord, itemWord, named, typed } from './naming';

/** Units of which something would say that they are comments, and so many more until that is certain. */
const FEW = 3;
const CERTAIN = 6;

/**
 * How strange it is that nothing calls the units comments: no word, no heading, no field, and no way to answer. Names,
 * times and texts are what live tickers, diaries, logs and lists of people have as well.
 */
export function unsaid(group: Group): number {
  const more = Math.min(1, (group.size - FEW) / CERTAIN);
  // Of a shadow root only the inside is seen, and the words may stand around it.
  if (more <= 0 || 'host' in group.container.getRootNode()) return 0;
  if (announced(group).comments || fieldNear(group)) return 0;
  if (aroundWord(group)) return 0;
  const said = share(
    group,
    (each) =>
      each.answers > 0 ||
      (each.titles === 0 && each.worded > 0) ||
      itemWord(each) ||
      named(each) ||
      typed(each) ||
      nested(each),
  );
  if (said >= 0.3 || share(group, ({ unit }) => isAnswerable(unit.element)) >= 0.3) return 0;
  return more;
}
