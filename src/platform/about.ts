import { browser } from './browser';

export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Name and version of the browser, as it tells them. */
export async function browserName(): Promise<string> {
  const info = await browser.runtime.getBrowserInfo?.().catch(() => undefined);
  if (info) return `${info.name} ${info.version}`;
  return /(Edg|Chrome)\/[\d.]+/.exec(navigator.userAgent)?.[0]?.replace('/', ' ') ?? navigator.userAgent;
}
