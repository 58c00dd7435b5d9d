// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { lookFor, worthAsking } from '../../../src/detect/needs';
import { ADAPTERS } from '../../../src/detect/platforms';

/** Ids of the platforms that are asked what they find on a page of this HTML. */
function asked(html: string): string[] {
  document.body.innerHTML = html;
  const steps = lookFor(ADAPTERS, document);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const anywhere = ADAPTERS.filter(({ hosts }) => !hosts);
  return worthAsking(anywhere, document, step.value).map(({ id }) => id);
}

describe('the platforms that a page is asked for', () => {
  it('are those whose ids it has', () => {
    expect(asked('<div id="remark42"></div>')).toContain('remark42');
  });

  it.each(['1', '42-more', 'r', 're', ''])('are none where an id is "%s"', (id) => {
    expect(asked(`<p id="${id}">The bridge is open.</p>`)).toEqual([]);
  });
});
