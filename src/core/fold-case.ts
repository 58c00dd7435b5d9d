/** `text` without what two spellings of one word differ in: case, width, invisible characters. */
export function foldCase(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}|\u{FE0F}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ');
}
