import type { Plugin } from 'vite';

const LINK = /<link rel="stylesheet"[^>]*? href="\/([^"]+)">/g;

/** Puts the style sheets of a page into the page itself: nothing is to be waited for before its first pixels. */
export function inlineStyles(): Plugin {
  return {
    name: 'foldaway-inline-styles',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const page of Object.values(bundle)) {
        if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue;
        page.source = String(page.source).replace(LINK, (link, name: string) => {
          const sheet = bundle[name];
          if (sheet?.type !== 'asset') return link;
          delete bundle[name];
          return `<style>${String(sheet.source).trim()}</style>`;
        });
      }
    },
  };
}
