// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { Logo } from '../../../src/ui/logo';

const POPUP = join(import.meta.dirname, '../../../src/popup/popup.html');

describe('the logo', () => {
  it('is the same in the first frame of the popup as in the popup', () => {
    const drawn = document.createElement('div');
    render(<Logo />, drawn);
    const [, outline = ''] = /<body>(.*)<\/body>/s.exec(readFileSync(POPUP, 'utf8')) ?? [];
    const page = document.createElement('div');
    page.innerHTML = outline;
    const shapes = (from: ParentNode) =>
      [...from.querySelectorAll('.logo, .logo *')].map((shape) => [
        shape.tagName.toLowerCase(),
        ...['viewBox', 'width', 'height', 'd', 'x', 'y', 'fill', 'opacity'].map((name) =>
          shape.getAttribute(name),
        ),
      ]);
    expect(shapes(drawn).length).toBeGreaterThan(4);
    expect(shapes(page)).toEqual(shapes(drawn));
  });
});
