/*
 * Reads values whose types nobody vouches for: storage, messages, files. Small, because every page loads it; larger
 * descriptions, which only the extension's own pages and workers read, are valibot's.
 */

/** A value does not fit. `path`: the keys that lead to it, outermost first. */
export class Misfit extends Error {
  override readonly name = 'Misfit';

  constructor(readonly path: readonly string[] = []) {
    super(`A value does not fit: ${path.join('.') || 'all of it'}.`);
  }
}

/** Takes out of any value what fits, and nothing else. @throws Misfit */
export type Read<T> = (raw: unknown) => T;

/** Says that a value does not fit, or what of it. @throws Misfit */
export function misfit(...path: string[]): never {
  throw new Misfit(path);
}

function inside<T>(key: string, read: Read<T>, raw: unknown): T {
  try {
    return read(raw);
  } catch (error) {
    throw error instanceof Misfit ? new Misfit([key, ...error.path]) : error;
  }
}

/** What `read` makes of `raw`; null where it does not fit. */
export function readOr<T>(read: Read<T>, raw: unknown): { readonly value: T } | null {
  try {
    return { value: read(raw) };
  } catch {
    return null;
  }
}

export const aFlag: Read<boolean> = (raw) => (typeof raw === 'boolean' ? raw : misfit());

export function aWhole(min: number, max = Number.MAX_SAFE_INTEGER): Read<number> {
  return (raw) =>
    Number.isInteger(raw) && Number(raw) >= min && Number(raw) <= max ? Number(raw) : misfit();
}

export function aText(most = Number.POSITIVE_INFINITY): Read<string> {
  return (raw) => (typeof raw === 'string' && raw.length <= most ? raw : misfit());
}

/** A text without the white space around it, which must leave something. */
export function aName(most: number): Read<string> {
  return (raw) => aText(most)(typeof raw === 'string' ? raw.trim() || misfit() : raw);
}

export function oneOf<const T>(...choices: readonly T[]): Read<T> {
  return (raw) => (choices.includes(raw as T) ? (raw as T) : misfit());
}

export function maybe<T>(read: Read<T>): Read<T | undefined> {
  return (raw) => (raw === undefined ? undefined : read(raw));
}

export function eitherOf<A, B>(one: Read<A>, other: Read<B>): Read<A | B> {
  return (raw) => readOr<A | B>(one, raw)?.value ?? other(raw);
}

export function listOf<T>(read: Read<T>, most = Number.POSITIVE_INFINITY): Read<T[]> {
  return (raw) =>
    Array.isArray(raw) && raw.length <= most ? raw.map((each, i) => inside(String(i), read, each)) : misfit();
}

function own(raw: unknown): Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as never) : misfit();
}

type Shape = Record<string, Read<unknown>>;

/** An object with these keys; others are left out. */
export function anObject<S extends Shape>(shape: S): Read<{ [K in keyof S]: ReturnType<S[K]> }> {
  return (raw) => {
    const given = own(raw);
    const out: Record<string, unknown> = {};
    for (const [key, read] of Object.entries(shape)) {
      const value = inside(key, read, Object.hasOwn(given, key) ? given[key] : undefined);
      if (value !== undefined) out[key] = value;
    }
    return out as { [K in keyof S]: ReturnType<S[K]> };
  };
}

/** An object whose keys pass `isKey`. A key `__proto__` is passed over: no object of ours ever had one. */
export function aRecord<T>(isKey: (key: string) => boolean, read: Read<T>): Read<Record<string, T>> {
  return (raw) =>
    Object.fromEntries(
      Object.entries(own(raw))
        .filter(([key]) => key !== '__proto__')
        .map(([key, value]) => [isKey(key) ? key : misfit(key), inside(key, read, value)]),
    );
}
