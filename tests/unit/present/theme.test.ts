// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parseColour, themeAt } from '../../../src/present/theme';

describe('colours', () => {
  it.each([
    ['rgb(255, 255, 255)', 1, 1],
    ['rgb(0 0 0)', 0, 1],
    ['rgba(0, 0, 0, 0)', 0, 0],
    ['rgb(255 255 255 / 50%)', 1, 0.5],
    ['rgba(255, 255, 255, 0.25)', 1, 0.25],
    ['color(srgb 1 1 1 / 0.5)', 1, 0.5],
    ['oklch(1 0 0)', 1, 1],
    ['oklab(0 0 0)', 0, 1],
    ['lab(100 0 0)', 1, 1],
    ['transparent', 0, 0],
    ['', 0, 0],
  ])('reads %s', (text, luminance, alpha) => {
    expect(parseColour(text).luminance).toBeCloseTo(luminance, 2);
    expect(parseColour(text).alpha).toBeCloseTo(alpha, 2);
  });
});

describe('theme', () => {
  const at = (outer: string, inner: string) => {
    document.body.innerHTML = `<div style="${outer}"><p style="${inner}">x</p></div>`;
    return themeAt(document.querySelector('p') as HTMLElement);
  };

  it('goes by the nearest background that hides what is behind it', () => {
    expect(at('background-color: rgb(10, 10, 12)', '').scheme).toBe('dark');
    expect(at('background-color: rgb(10, 10, 12)', 'background-color: rgb(255, 255, 250)').scheme).toBe(
      'light',
    );
    expect(
      at('background-color: rgb(10, 10, 12)', 'background-color: rgba(255, 255, 255, 0.05)').scheme,
    ).toBe('dark');
  });

  it('does not let a middling colour through its own surface', () => {
    expect(at('background-color: rgb(120, 120, 120)', '').solid).toBe(true);
    expect(at('background-color: rgb(255, 255, 255)', '').solid).toBe(false);
  });

  it('goes by the text where a picture is behind it', () => {
    const picture = 'background-image: linear-gradient(red, blue)';
    expect(at(picture, 'color: rgb(250, 250, 250)')).toEqual({ scheme: 'dark', solid: true });
    expect(at(picture, 'color: rgb(20, 20, 20)')).toEqual({ scheme: 'light', solid: true });
  });
});
