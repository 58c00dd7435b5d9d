import { describe, expect, it } from 'vitest';
import { addressOf, isPublished, PUBLISHED, sizeOf } from '../../../src/core/published-model';
import { DownloadFault } from '../../../src/download/download-fault';
import { parseDescription, readAddress, sourceAt } from '../../../src/download/source-at';

const ports = (answer: () => Promise<Response>) => ({ fetch: answer, online: () => true });
const blob = 'a'.repeat(40);

describe('the published model', () => {
  it('is 29.6 MB in nine files, each with its own address', () => {
    expect(PUBLISHED.files).toHaveLength(9);
    expect(sizeOf(PUBLISHED)).toBe(29_643_389);
    const addresses = PUBLISHED.files.map((file) => addressOf(PUBLISHED, file));
    expect(new Set(addresses).size).toBe(9);
    expect(addresses.every((address) => address.startsWith('https://storage.googleapis.com/'))).toBe(true);
    expect(isPublished(PUBLISHED)).toBe(true);
  });
});

describe('readAddress', () => {
  it('takes web addresses and nothing else', () => {
    expect(readAddress(' https://example.org/model ')?.href).toBe('https://example.org/model');
    for (const typed of ['', 'model', 'ftp://example.org/', 'javascript:1', 'https://me:pw@example.org/']) {
      expect(readAddress(typed)).toBeNull();
    }
  });
});

describe('sourceAt', () => {
  it('takes a folder for a mirror of the published files', async () => {
    const source = await sourceAt(
      new URL('https://example.org/mirror'),
      ports(() => Promise.reject(new Error('nothing is to be asked'))),
    );
    expect(isPublished(source)).toBe(true);
    expect(source.files.map((file) => addressOf(source, file))).toContain(
      'https://example.org/mirror/vocab.json',
    );
  });

  it('reads a description, whose files lie beside it', async () => {
    const text = JSON.stringify({ name: 'Mine', files: [{ name: 'model.json', bytes: 3, blob }] });
    const source = await sourceAt(
      new URL('https://example.org/mine/source.json'),
      ports(async () => new Response(text)),
    );
    expect(source.name).toBe('Mine');
    expect(isPublished(source)).toBe(false);
    expect(source.files.map((file) => addressOf(source, file))).toEqual([
      'https://example.org/mine/model.json',
    ]);
  });

  it.each([
    ['status', async () => new Response('', { status: 403 })],
    ['unreachable', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['description', async () => new Response('<!doctype html>')],
  ] as const)('says "%s" where there is no description', async (kind, answer) => {
    const fault = await sourceAt(new URL('https://example.org/source.json'), ports(answer)).catch((e) => e);
    expect(fault).toBeInstanceOf(DownloadFault);
    expect(fault.kind).toBe(kind);
  });
});

describe('parseDescription', () => {
  it.each([
    ['a name that leaves the folder', [{ name: '../x', bytes: 3, blob }]],
    ['no id', [{ name: 'x', bytes: 3 }]],
    ['a size that is none', [{ name: 'x', bytes: -1, blob }]],
    ['no file', []],
  ])('refuses %s', (_, files) => {
    const text = JSON.stringify({ name: 'x', files });
    expect(() => parseDescription(text, 'https://example.org/source.json')).toThrow(DownloadFault);
  });
});
