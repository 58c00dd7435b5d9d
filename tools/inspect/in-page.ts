import { type Comment, findComments } from '../../src/detect';
import { reasonsOf } from '../../src/detect/generic/features';
import { weighAll } from '../../src/detect/generic/find';
import { ADAPTERS } from '../../src/detect/platforms';
import { textOf } from '../../src/detect/text';

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

function describe(comment: Comment, items: ReadonlySet<Element>): Found {
  const others = new Set(items);
  others.delete(comment.body);
  const text = textOf(comment.body, { items: others, keepQuotes: true });
  return {
    text,
    ...(text === comment.text ? {} : { judged: comment.text }),
    author: comment.author ?? null,
    platform: comment.platform,
  };
}

function outline(comment: Comment): void {
  comment.element.style.outline = '2px solid #b45309';
  comment.body.style.outline = '3px dashed #1d4ed8';
}

/** Runs the shipped detector over the page this is evaluated in. */
export function inspectPage(options: InspectOptions): Found[] {
  const found = findComments(document, { adapters: options.generic ? [] : ADAPTERS, generic: true });
  const items = new Set<Element>(found.map((comment) => comment.body));
  const result = found.map((comment) => describe(comment, items));
  if (options.outline) found.forEach(outline);
  return result;
}

/** What the generic detector weighed on this page, best first, in words. */
export function explainPage(): string[] {
  return weighAll(document)
    .slice(0, 14)
    .map(({ group, place, score, kind }) => {
      const first = group.regions[0]?.unit.element;
      const path = `${first?.tagName.toLowerCase()}.${first?.getAttribute('class') ?? ''}#${first?.id ?? ''}`;
      return [
        `${score.toFixed(1)} ${kind} ${group.regions.length} × ${path} body ${place}`,
        ...reasonsOf(group).map((reason) => `    ${reason}`),
      ].join('\n');
    });
}

Object.assign(globalThis, { foldawayInspect: inspectPage, foldawayExplain: explainPage });
