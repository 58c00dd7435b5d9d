import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own API, for scripts that run on every page: of Manifest V3 both browsers' calls give promises by
 * themselves, and the polyfill would be a good part of the script's weight.
 */
export const browser =
  (globalThis as unknown as { browser?: Browser }).browser ?? (chrome as unknown as Browser);
