/**
 * What one alternative of a fingerprint cannot do without, each with a sign before it: `.` a class, `*` a part of a class
 * attribute, `<` a tag with a hyphen, `#` how an id begins, `[` an attribute.
 */
export type Need = readonly string[];

/** Alternatives of a selector list; commas inside brackets do not part them. */
function alternatives(selector: string): string[] {
  if (!selector.includes(',')) return [selector];
  const out: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < selector.length; i++) {
    if ('(['.includes(selector[i] as string)) depth++;
    else if (')]'.includes(selector[i] as string)) depth--;
    else if (selector[i] === ',' && depth === 0) {
      out.push(selector.slice(start, i));
      start = i + 1;
    }
  }
  return [...out, selector.slice(start)];
}

/** Without `:is(…)` and its like, one in another too. */
function withoutFunctions(selector: string): string {
  let bare = selector;
  for (let before = ''; bare !== before && bare.includes('('); ) {
    before = bare;
    bare = bare.replace(/:[\w-]+\([^()]*\)/g, '');
  }
  return bare;
}

/** Of one alternative: attribute, how it is compared and with what; class; how an id begins; tag with a hyphen. */
const PIECE = /\[([\w-]+)(?:([*^])?="([^"]*)")?[^\]]*\]|\.([\w-]+)|#([a-z_-]+)|(?<![\w:-])([a-z]+-[a-z-]+)/gi;

function needOf(selector: string): Need {
  const need: string[] = [];
  for (const [piece, attribute, how, value = '', token, id, tag] of withoutFunctions(selector).matchAll(
    PIECE,
  )) {
    if (token) need.push(`.${token}`);
    else if (id) need.push(`#${id}`);
    else if (tag) need.push(`<${tag}`);
    else if (attribute === 'id' && how === '^') need.push(`#${value.replace(/\d.*$/, '')}`);
    else if (attribute === 'class' && how && piece.endsWith('"]')) need.push(`*${value}`);
    else if (attribute === 'component' || attribute?.startsWith('data-')) need.push(`[${attribute}`);
  }
  return need;
}

/** What each alternative of a selector list cannot do without. */
export function readNeeds(selector: string): Need[] {
  return alternatives(selector).map(needOf);
}

/**
 * Needs as one short text: alternatives parted by commas, what each needs by blanks.
 * @throws Error where one of them holds a comma or a blank itself
 */
export function writeNeeds(needs: readonly Need[]): string {
  const unfit = needs.flat().find((name) => /[,\s]/.test(name));
  if (unfit) throw new Error(`A fingerprint asks for "${unfit}", which has a comma or a blank in it.`);
  return needs.map((need) => need.join(' ')).join(',');
}

/** Reads what `writeNeeds` wrote. */
export function parseNeeds(text: string): Need[] {
  return text.split(',').map((need) => (need ? need.split(' ') : []));
}
