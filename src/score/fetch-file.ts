import type { ReadFile } from './pack';

/** Reads files below an address. Rejects with the status where there is no such file. */
export function fetchFrom(folder: string): ReadFile {
  const base = folder.endsWith('/') ? folder : `${folder}/`;
  return async (name) => {
    const response = await fetch(base + name);
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response.arrayBuffer();
  };
}
