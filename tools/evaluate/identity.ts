/** Groups that the identity templates name, by a word of the sentence. */
const GROUPS: Readonly<Record<string, RegExp>> = {
  'gay, lesbian, bisexual, queer': /\b(gay|lesbian|bisexual|queer|homosexual|lgbtq?)\b/i,
  transgender: /\b(trans|transgender|nonbinary)\b/i,
  straight: /\b(straight|heterosexual)\b/i,
  'women, female': /\b(woman|women|female|girl)\b/i,
  'men, male': /\b(man|men|male|boy)\b/i,
  Muslim: /\b(muslim|islam)\b/i,
  Jewish: /\b(jew|jews|jewish)\b/i,
  'Christian, Catholic, Protestant': /\b(christian|catholic|protestant)\b/i,
  'Buddhist, Hindu, Sikh, Taoist': /\b(buddhist|hindu|sikh|taoist)\b/i,
  'Black, African': /\b(black|african)\b/i,
  'white, European': /\b(white|european)\b/i,
  'Asian, Chinese, Japanese, Indian': /\b(asian|chinese|japanese|indian)\b/i,
  'Latin American': /\b(latino|latina|latinx|hispanic|mexican)\b/i,
  'Middle Eastern': /\b(middle eastern|arab)\b/i,
  'American, Canadian': /\b(american|canadian)\b/i,
  disabled: /\b(blind|deaf|paralyzed|disabled|handicapped)\b/i,
  'old, young': /\b(old|older|young|younger|elderly|teenage|millenial|middle aged)\b/i,
};

/** The groups a sentence names; none for one about nobody in particular. */
export function groupsIn(text: string): string[] {
  return Object.entries(GROUPS)
    .filter(([, pattern]) => pattern.test(text))
    .map(([group]) => group);
}
