import type { Page } from 'puppeteer-core';
import { openExtensionPage } from '../../tools/drive.ts';
import type { Launched } from '../../tools/launch.ts';
import { describeFiles, type ModelServer } from '../model-server.ts';
import { until } from './harness.ts';
import { see } from './pointer.ts';

/* The published model in the options page, used as a reader does. */

/** A file in the middle of the model. */
export const SHARD_4 = 'group1-shard4of7';

export type Files = Map<string, Uint8Array>;

/** The files with a description of them beside, as somebody's own model is offered. */
export function offered(files: Files): Files {
  const { name, files: described } = describeFiles(files, 'http://127.0.0.1/');
  const text = JSON.stringify({ name, files: described });
  return new Map([...files, ['source.json', new TextEncoder().encode(text)]]);
}

/** The section of the model in an options page. */
export class ModelSection {
  private constructor(readonly page: Page) {}

  static async open(launched: Launched): Promise<ModelSection> {
    const page = await openExtensionPage(launched, 'options/options.html#model');
    await see(page, '#published-model');
    return new ModelSection(page);
  }

  /** Forgets every downloaded model, as for a new reader. */
  async forgetModels(): Promise<void> {
    await this.page.evaluate(() => caches.delete('tfjs-toxicity'));
  }

  /** Clicks without the pointer: another tab may lie in front. */
  async press(selector: string): Promise<void> {
    await see(this.page, `${selector}:enabled`);
    await this.page.$eval(selector, (element) => (element as HTMLElement).click());
  }

  async choose(engine: string): Promise<void> {
    await this.press(`input[name="engine"][value="${engine}"]`);
    await see(this.page, `input[name="engine"][value="${engine}"]:checked`);
  }

  /** Starts the download of what a server offers. */
  async download(server: ModelServer): Promise<void> {
    await this.page.$eval('#model-other', (element) => element.setAttribute('open', ''));
    await this.page.$eval('#model-address', (element) => {
      (element as HTMLInputElement).value = '';
    });
    await this.page.bringToFront();
    await this.page.type('#model-address', `${server.address}source.json`);
    await this.press('#model-download-from');
  }

  /** Waits until the download is in this state. */
  async reached(state: string): Promise<void> {
    await see(this.page, `#published-model[data-state="${state}"]`);
  }

  /** Waits until a model is there that can judge, or none is. */
  async ready(is: boolean): Promise<void> {
    await see(this.page, `#published-model[data-ready="${is}"]`);
  }

  /** Waits until the reader is told this. */
  async told(kind: string): Promise<void> {
    await see(this.page, `#model-notice[data-kind="${kind}"]`);
  }

  /** Bytes that have come. */
  progress(): Promise<number> {
    return this.page.$eval('#model-progress', (element) => (element as HTMLProgressElement).value);
  }

  /** How many files of downloaded models are kept. */
  kept(): Promise<number> {
    return this.page.evaluate(async () => (await (await caches.open('tfjs-toxicity')).keys()).length);
  }
}

/** Waits until a server was asked for the file in the middle. */
export function askedForShard4(server: ModelServer): Promise<boolean> {
  return until('shard 4', async () => server.asked.some(({ name }) => name === SHARD_4));
}
