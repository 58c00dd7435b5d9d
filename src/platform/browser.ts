import type Browser from 'webextension-polyfill';
import { browser as api } from '#browser';

/** The extension API. Only files in this folder use it; everything else goes through them. */
export const browser: Browser.Browser = api;
