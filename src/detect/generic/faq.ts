import type { Group } from './group';
import { above } from './naming';
import { wordsOf } from './scan';

const FAQ = /(?:^|[-_ ])faqs?(?=[-_ ]|$)/i;
/** How far above an answer such a word may stand. */
const HEIGHT = 4;

function isFaq(element: Element): boolean {
  return FAQ.test(wordsOf(element)) || /FAQPage/.test(element.getAttribute('itemtype') ?? '');
}

/** Whether the units are what a house answers to questions that are often asked: signed and dated as comments are. */
export function houseAnswers({ regions }: Group): boolean {
  return above(regions[0]?.unit.element ?? null, HEIGHT, isFaq);
}
