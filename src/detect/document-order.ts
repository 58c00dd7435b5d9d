/** Whether an element begins later in the document than another. */
export function follows(element: Element, other: Element): boolean {
  return (other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Compares two elements for sorting: what begins first in the document comes first. */
export function inDocument(one: Element, other: Element): number {
  return follows(other, one) ? -1 : 1;
}
