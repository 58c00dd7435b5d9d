import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifestFor } from '../manifest.ts';

/** An extension on disk that does nothing, on the same pages as Foldaway: what the browser itself takes for that. */
export function makeEmptyExtension(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'foldaway-empty-'));
  const { manifest_version, content_scripts } = manifestFor('chrome') as unknown as {
    manifest_version: number;
    content_scripts: { js: string[] }[];
  };
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version, name: 'Nothing', version: '1', content_scripts }),
  );
  for (const name of content_scripts.flatMap(({ js }) => js)) writeFileSync(join(folder, name), '');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
