import { announced } from './announced';
import { complete, signed } from './evidence';
import { type Group, median, share } from './group';
import { named, nearest, says } from './naming';
import { SAYS } from './words';

function isBeside(element: Element): boolean {
  return (
    element.tagName === 'ASIDE' ||
    element.tagName === 'NAV' ||
    (element.tagName === 'FOOTER' && !element.closest('article')) ||
    element.getAttribute('role') === 'complementary' ||
    (says(element, SAYS.beside) && !says(element, SAYS.comment)) ||
    /recent/i.test(element.getAttribute('class') ?? '')
  );
}

/** Whether a drawer, announced as such, holds comments signed with name and time, and a field for one more. */
function isDrawer(group: Group, beside: Element): boolean {
  if (!group.fields.some((field) => beside.contains(field))) return false;
  return announced(group).comments && share(group, signed) >= 0.8;
}

/**
 * Long texts beside the matter may be its comments all the same, the more so where they are called so, and so may
 * those that have all that comments have: they are shown in a drawer.
 */
export function besideWeight(group: Group): number {
  const beside = nearest(group.container, 6, isBeside);
  if (!beside) return 0;
  if (isDrawer(group, beside)) return 0.1;
  if (median(group.regions.map(({ prose }) => prose)) < 80) return complete(group.regions) ? 0.4 : 1;
  return share(group, named) > 0.8 ? 0.1 : 0.4;
}
