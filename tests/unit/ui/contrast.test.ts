import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Colour = readonly [number, number, number];

const css = (file: string) => readFileSync(join(import.meta.dirname, '../../../src/ui', file), 'utf8');

/** What a token is in the light scheme and in the dark one. */
function coloursOf(token: string): Colour[] {
  return [...css('tokens.css').matchAll(new RegExp(`--${token}: #(..)(..)(..);`, 'g'))].map(
    ([, ...parts]) => parts.map((part) => Number.parseInt(part, 16)) as unknown as Colour,
  );
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG's contrast of what is drawn so transparently, with what it is drawn on. */
function contrast(colour: Colour, ground: Colour, opacity: number): number {
  const drawn = colour.map((part, i) => part * opacity + (ground[i] ?? 0) * (1 - opacity));
  const [light = 0, dark = 0] = [luminance(drawn as unknown as Colour), luminance(ground)].sort(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

describe('a slider that shows a value not its own', () => {
  const opacity = Number(css('controls.css').match(/data-inherited[^{]*\{\s*opacity: ([\d.]+);/)?.[1]);

  it.each(['sheet', 'paper'])('has a thumb that is seen on %s, in both schemes', (ground) => {
    const grounds = coloursOf(ground);
    const contrasts = coloursOf('accent').map((colour, scheme) =>
      contrast(colour, grounds[scheme] as Colour, opacity),
    );
    expect(contrasts).toHaveLength(2);
    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(3);
  });
});
