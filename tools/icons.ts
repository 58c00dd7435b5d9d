/* npm run icons: draws public/icons/SIZE.png from public/icons/foldaway.svg. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './browsers.ts';
import { CHROME_FLAGS } from './launch.ts';
import { isMain, readArgs, runMain } from './main.ts';
import { ROOT } from './paths.ts';

const SIZES = [16, 32, 48, 96, 128];

async function main(): Promise<void> {
  readArgs('Use: npm run icons; it takes nothing more.', {});
  const folder = join(ROOT, 'public', 'icons');
  const svg = readFileSync(join(folder, 'foldaway.svg')).toString('base64');
  const browser = await puppeteer.launch({ executablePath: await findBrowser('chrome'), args: CHROME_FLAGS });
  try {
    const page = await browser.newPage();
    for (const size of SIZES) {
      await page.setViewport({ width: size, height: size });
      const image = `<img src="data:image/svg+xml;base64,${svg}" width="${size}" height="${size}">`;
      await page.setContent(`<style>body{margin:0}img{display:block}</style>${image}`);
      const picture = await page.screenshot({ omitBackground: true });
      writeFileSync(join(folder, `${size}.png`), picture);
    }
  } finally {
    await browser.close();
  }
}

if (isMain(import.meta.url)) runMain(main);
