const STARS = /★|☆|\b\d(?:[.,]\d)? (?:out of|of|von|sur|de|su|van|av|z) (?:5|10)\b/i;

/** Whether a text has stars, or so many out of so many. */
export function tellsRating(text: string): boolean {
  return STARS.test(text);
}

/** Whether an element shows a rating, by its label or its class. */
export function isRating(element: Element): boolean {
  const label = element.getAttribute('aria-label') ?? element.getAttribute('title');
  const words = element.getAttribute('class') ?? '';
  return (label !== null && tellsRating(label)) || /(^|[-_ ])(rating|stars?)([-_ ]|$)/i.test(words);
}
