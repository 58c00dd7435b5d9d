/** How our surfaces are coloured: by the page behind them, not by the browser's own scheme. */
export interface Theme {
  readonly scheme: 'light' | 'dark';
  /** Whether the page behind is of a middling or unknown colour, so that our surface must not let it through. */
  readonly solid: boolean;
}

interface Colour {
  /** Relative luminance, 0..1. */
  readonly luminance: number;
  readonly alpha: number;
}

/** The theme for something that stands in `element`. Reads computed styles: call it before writing. */
export function themeAt(element: Element): Theme {
  let seen = 0;
  let left = 1;
  for (let at: Element | null = element; at && left > 0.02; at = parentOf(at)) {
    const style = getComputedStyle(at);
    const { luminance, alpha } = parseColour(style.backgroundColor);
    seen += left * alpha * luminance;
    left *= 1 - alpha;
    // A picture or gradient: nobody knows its colour, but the page's text is made to be read on it.
    if (left > 0.02 && style.backgroundImage !== 'none' && style.backgroundImage) {
      return { scheme: schemeOfText(element), solid: true };
    }
  }
  if (left > 0.5) return { scheme: schemeOfText(element), solid: false };
  const luminance = seen / (1 - left);
  return { scheme: luminance > 0.3 ? 'light' : 'dark', solid: luminance > 0.06 && luminance < 0.7 };
}

function schemeOfText(element: Element): Theme['scheme'] {
  return parseColour(getComputedStyle(element).color).luminance > 0.4 ? 'dark' : 'light';
}

/** The parent in the flat order of things: out of a shadow root comes its host. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root: Node & { readonly host?: Element } = element.getRootNode();
  return root.host ?? null;
}

/** Reads a computed colour: `rgb()`, `color(srgb …)`, `lab()`, `oklab()` and their kin; unknown ones are clear. */
export function parseColour(text: string): Colour {
  const numbers = (text.match(/-?\d*\.?\d+(?:e-?\d+)?%?/gi) ?? []).map((number) =>
    number.endsWith('%') ? Number.parseFloat(number) / 100 : Number.parseFloat(number),
  );
  const name = /^[a-z]+/i.exec(text)?.[0] ?? '';
  const [a = 0, b = 0, c = 0, alpha = 1] = numbers;
  if (name === 'rgb' || name === 'rgba') {
    return { luminance: luminanceOf(a / 255, b / 255, c / 255), alpha };
  }
  if (name === 'color') return { luminance: luminanceOf(a, b, c), alpha };
  if (name === 'oklab' || name === 'oklch') return { luminance: a ** 3, alpha };
  if (name === 'lab' || name === 'lch') return { luminance: ((a + 16) / 116) ** 3, alpha };
  return { luminance: 0, alpha: 0 };
}

function luminanceOf(red: number, green: number, blue: number): number {
  const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
