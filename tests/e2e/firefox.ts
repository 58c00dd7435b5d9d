import type { Browser } from 'puppeteer-core';
import { manifestFor } from '../../tools/manifest.ts';

/** What puppeteer keeps of its connection to Firefox that its types do not show. */
interface Bidi {
  send(method: string, parameters: unknown): Promise<{ result: Record<string, unknown> }>;
}

/**
 * Runs `body` in Firefox itself, where `extension` is the running extension.
 * @returns what the body gives, as text
 */
export async function inFirefox(browser: Browser, body: string): Promise<string> {
  const { connection } = browser as unknown as { connection: Bidi };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const [window] = tree.result.contexts as { context: string }[];
  const { gecko } = manifestFor('firefox').browser_specific_settings as { gecko: { id: string } };
  const { result } = await connection.send('script.evaluate', {
    expression: `(async () => {
      const extension = WebExtensionPolicy.getByID(${JSON.stringify(gecko.id)})?.extension;
      ${body}
    })()`,
    awaitPromise: true,
    target: { context: window?.context },
  });
  if (result.type !== 'success') throw new Error(`Firefox would not do it: ${JSON.stringify(result)}`);
  return String((result.result as { value?: unknown }).value);
}
