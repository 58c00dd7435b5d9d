/**
 * The BCP 47 tag of the language that the texts are in, with the reader's region where it is the reader's language:
 * for who reads in a language that Foldaway does not speak, the texts are English and so are their numbers.
 * @param own the language of the texts, as their `_locales` say it
 * @param reader the browser's language, as `@@ui_locale` gives it (`pt_BR`)
 */
export function languageOf(own: string, reader: string): string {
  const tag = reader.replaceAll('_', '-');
  return tag === own || tag.startsWith(`${own}-`) ? tag : own;
}

/** A probability 0..1 in percent, as `language` writes it (German and French with a space that does not break). */
export function percentIn(language: string, part: number): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(part);
}
