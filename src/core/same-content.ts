/** Whether two values that JSON can hold are equal, whatever the order of their keys. */
export function sameContent(a: unknown, b: unknown): boolean {
  const ordered = (_key: string, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value;
  return JSON.stringify(a, ordered) === JSON.stringify(b, ordered);
}
