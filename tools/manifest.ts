import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

export type BrowserName = 'chrome' | 'firefox';
export const BROWSERS: readonly BrowserName[] = ['chrome', 'firefox'];

export type Manifest = Record<string, unknown> & { permissions: string[]; version: string };

/** Oldest versions that have all that Foldaway uses; CONTRIBUTING.md says what decided them. */
export const OLDEST = { chrome: '120', firefox: '140.0', firefoxAndroid: '142.0' };

function readJson(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
}

/** Version of the package, the one place it is written down. */
export function version(): string {
  return String(readJson('package.json').version);
}

/** The manifest of one browser, derived from `manifest.json` at the top. */
export function manifestFor(browser: BrowserName): Manifest {
  const common = readJson('manifest.json') as Omit<Manifest, 'version'>;
  const permissions = [...(common.permissions as string[])];
  if (browser === 'chrome') {
    return {
      ...common,
      version: version(),
      minimum_chrome_version: OLDEST.chrome,
      permissions: [...permissions, 'offscreen'],
      background: { service_worker: 'background.js', type: 'module' },
    };
  }
  return {
    ...common,
    version: version(),
    permissions,
    background: { scripts: ['background.js'], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'foldaway@foldaway.example',
        strict_min_version: OLDEST.firefox,
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: OLDEST.firefoxAndroid },
    },
  };
}
