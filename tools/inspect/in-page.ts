import { type Comment, findComments } from '../../src/detect';
import { reasonsOf } from '../../src/detect/generic/features';
import { weighAll } from '../../src/detect/generic/find';

/** One find as `inspect` prints it. */
export interface Found {
  /** The body's own words as a reader sees them, quotes of others in place. */
  text: string;
  /** The words that are judged, where they differ. */
  judged?: string;
  author: string | null;
  platform: string;
}

export interface InspectOptions {
  generic: boolean;
  outline: boolean;
  why: boolean;
}

function describe(comment: Comment, judged: string | undefined): Found {
  const { text, author, platform } = comment;
  return { text, ...(judged === text ? {} : { judged }), author: author ?? null, platform };
}

function outline(comment: Comment): void {
  comment.element.style.outline = '2px solid #b45309';
  comment.body.style.outline = '3px dashed #1d4ed8';
}

/** Runs the shipped detector over the page this is evaluated in. */
export function inspectPage(options: InspectOptions): Found[] {
  const adapters = options.generic ? [] : undefined;
  const judged = new Map(findComments(document, { adapters }).map(({ element, text }) => [element, text]));
  const found = findComments(document, { adapters, keepQuotes: true });
  const result = found.map((comment) => describe(comment, judged.get(comment.element)));
  if (options.outline) found.forEach(outline);
  return result;
}

const SHOWN = 12;

/** The groups that the generic detector weighed on this page, taken ones and best ones first, with the reasons. */
export function explainPage(): string[] {
  return weighAll(document)
    .sort((a, b) => Number(b.taken) - Number(a.taken))
    .slice(0, SHOWN)
    .map(({ candidate: { group, place, score, kind }, taken }) => {
      const first = (group.regions[0] as (typeof group.regions)[0]).unit.element;
      const name = `${first.tagName.toLowerCase()} class="${first.className}" id="${first.id}"`.replace(
        /\s+/g,
        ' ',
      );
      const head = `${taken ? 'taken' : 'left'} ${score.toFixed(1)}: ${group.regions.length} × ${name}, by ${kind}, words in "${place}"`;
      return [head, ...reasonsOf(group).map((reason) => `    ${reason}`)].join('\n');
    });
}

Object.assign(globalThis, { foldawayInspect: inspectPage, foldawayExplain: explainPage });
