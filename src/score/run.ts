/**
 * A run of folded characters, each with the stretch of the original text that it stands for.
 * `starts` and `ends` are UTF-16 offsets; the three lists are equally long.
 */
export interface Run {
  chars: string[];
  starts: number[];
  ends: number[];
}

export function emptyRun(): Run {
  return { chars: [], starts: [], ends: [] };
}

/** Adds a character that stands for [start, end) of the original text. */
export function push(run: Run, char: string, start: number, end: number): void {
  run.chars.push(char);
  run.starts.push(start);
  run.ends.push(end);
}

/** The characters of a run as text. */
export function textOf(run: Run): string {
  return run.chars.join('');
}

/** The characters [from, to) of a run. */
export function slice(run: Run, from: number, to: number): Run {
  return {
    chars: run.chars.slice(from, to),
    starts: run.starts.slice(from, to),
    ends: run.ends.slice(from, to),
  };
}

/** Several runs as one. */
export function concat(runs: readonly Run[]): Run {
  const out = emptyRun();
  for (const run of runs) {
    for (let i = 0; i < run.chars.length; i++) {
      push(out, run.chars[i] as string, run.starts[i] as number, run.ends[i] as number);
    }
  }
  return out;
}

/** Where characters begin and end without the signs around them. A pattern would try a long run of signs from each on. */
export function within(chars: ArrayLike<string>, signs: ReadonlySet<string>): [start: number, end: number] {
  let start = 0;
  let end = chars.length;
  while (start < end && signs.has(chars[start] as string)) start++;
  while (end > start && signs.has(chars[end - 1] as string)) end--;
  return [start, end];
}

/** The characters that `keep` accepts. */
export function filter(run: Run, keep: (char: string, at: number) => boolean): Run {
  const out = emptyRun();
  for (let i = 0; i < run.chars.length; i++) {
    const char = run.chars[i] as string;
    if (keep(char, i)) push(out, char, run.starts[i] as number, run.ends[i] as number);
  }
  return out;
}

/** Every character through `table`. */
export function mapped(run: Run, table: ReadonlyMap<string, string>): Run {
  return { ...run, chars: run.chars.map((char) => table.get(char) ?? char) };
}

/** `run` with other characters of the same number. */
export function replaced(run: Run, word: string): Run {
  return { ...run, chars: [...word] };
}

/** Stretches of three or more of one character cut down to `count`. */
export function collapsed(run: Run, count: number): Run {
  const out = emptyRun();
  let at = 0;
  while (at < run.chars.length) {
    const char = run.chars[at] as string;
    let end = at + 1;
    while (end < run.chars.length && run.chars[end] === char) end++;
    const kept = end - at >= 3 ? count : end - at;
    for (let i = 0; i < kept; i++) {
      const last = i === kept - 1;
      push(out, char, run.starts[at + i] as number, run.ends[last ? end - 1 : at + i] as number);
    }
    at = end;
  }
  return out;
}
