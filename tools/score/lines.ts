/** One line of input that can be scored. */
export interface Entry {
  id: string | number;
  text: string;
}

/** One line that cannot, and why. */
export interface Fault {
  line: number;
  sentence: string;
}

/**
 * Reads JSON Lines. Only a line feed ends a line: JSON may hold the other separators as they are.
 * Blank lines are passed over.
 */
export function parseLines(content: string): { entries: Entry[]; faults: Fault[] } {
  const entries: Entry[] = [];
  const faults: Fault[] = [];
  content.split('\n').forEach((raw, at) => {
    const line = at === 0 ? raw.replace(/^\uFEFF/, '') : raw;
    if (line.trim() === '') return;
    const parsed = parseLine(line);
    if (typeof parsed === 'string') faults.push({ line: at + 1, sentence: parsed });
    else entries.push(parsed);
  });
  return { entries, faults };
}

function parseLine(line: string): Entry | string {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return 'is not valid JSON; each line must be {"id": …, "text": "…"}';
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return 'is not an object; each line must be {"id": …, "text": "…"}';
  }
  const { id, text } = data as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return 'has no "id" that is a string or a number';
  if (typeof text !== 'string') return 'has no "text" that is a string';
  return { id, text };
}
