/** Chinese, Japanese and Korean say in one character what others say in three. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const SAYS_SOMETHING = /\p{L}|\p{Extended_Pictographic}/u;
const FIGURES = /\d+(?:[.,]\d+)*/g;

/** How much a text says, in characters, white space apart; none where it is made of figures and marks alone. */
export function proseOf(text: string): number {
  const letters = text.replace(/\s+/g, ' ').trim().length;
  if (letters <= 3) return letters;
  return SAYS_SOMETHING.test(text) ? letters + 2 * (text.match(DENSE)?.length ?? 0) : 0;
}

/** How many figures a text holds. */
export function figuresOf(text: string): number {
  return text.match(/\d/g)?.length ?? 0;
}

/** The text with its numbers made alike: what a template says with a number in it is the template's still. */
export function withoutNumbers(text: string): string {
  return text.replace(FIGURES, '#');
}
