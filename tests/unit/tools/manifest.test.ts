import { describe, expect, it } from 'vitest';
import { manifestFor, OLDEST, version } from '../../../tools/manifest.ts';

describe('the manifest of', () => {
  it('chrome has a service worker, the offscreen permission and its oldest version', () => {
    const manifest = manifestFor('chrome');
    expect(manifest.background).toEqual({ service_worker: 'background.js', type: 'module' });
    expect(manifest.permissions).toContain('offscreen');
    expect(manifest.minimum_chrome_version).toBe(OLDEST.chrome);
    expect(manifest).not.toHaveProperty('browser_specific_settings');
  });

  it('firefox has an event page, an id, and collects nothing', () => {
    const manifest = manifestFor('firefox');
    expect(manifest.background).toEqual({ scripts: ['background.js'], type: 'module' });
    expect(manifest.permissions).not.toContain('offscreen');
    expect(manifest).not.toHaveProperty('minimum_chrome_version');
    expect(manifest.browser_specific_settings).toMatchObject({
      gecko: { strict_min_version: OLDEST.firefox, data_collection_permissions: { required: ['none'] } },
    });
  });

  it.each(['chrome', 'firefox'] as const)(
    '%s has the version of the package and runs in every frame',
    (browser) => {
      const manifest = manifestFor(browser);
      expect(manifest.version).toBe(version());
      expect(manifest.content_scripts).toMatchObject([{ all_frames: true, run_at: 'document_start' }]);
    },
  );
});
