import browser from 'webextension-polyfill';

/** The extension API. Only files in this folder use it; everything else goes through them. */
export { browser };
