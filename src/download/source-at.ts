import * as v from 'valibot';
import { type Source, SourceSchema } from '../core/kept-model';
import { mirrorOf } from '../core/published-model';
import { DownloadFault } from './download-fault';

/** Greatest description that is read. */
const MOST_CHARACTERS = 100_000;

/** What stands in a `source.json`: a source, whose folder is that of the description where it names none. */
const DescriptionSchema = v.object({ ...SourceSchema.entries, address: v.optional(v.string(), '.') });

/**
 * Reads a description of a model.
 * @param base address of the description, or of nothing where the files come from disk
 * @throws DownloadFault `description` when it is none
 */
export function parseDescription(text: string, base: string): Source {
  try {
    if (text.length > MOST_CHARACTERS) throw new Error('too long');
    const { address, ...rest } = v.parse(DescriptionSchema, JSON.parse(text));
    return v.parse(SourceSchema, { ...rest, address: folder(new URL(address, base)).href });
  } catch {
    throw new DownloadFault('description', [base]);
  }
}

function folder(url: URL): URL {
  return new URL(url.pathname.endsWith('/') ? url.href : `${url.origin}${url.pathname}/`);
}

/** A web address as typed; null where it is none. */
export function readAddress(typed: string): URL | null {
  const address = typed.trim();
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : null;
}

/**
 * What the reader's own address offers: a folder is taken for a mirror of the published files and checked
 * against their sizes and ids; a `.json` file describes a model of its own.
 * @throws DownloadFault when a description cannot be had or read
 */
export async function sourceAt(
  url: URL,
  ports: { fetch(address: string, init: RequestInit): Promise<Response>; online(): boolean },
): Promise<Source> {
  if (!url.pathname.endsWith('.json')) return mirrorOf(folder(url).href);
  let response: Response;
  try {
    response = await ports.fetch(url.href, { cache: 'no-store', credentials: 'omit' });
  } catch {
    throw new DownloadFault(ports.online() ? 'unreachable' : 'offline', [url.host]);
  }
  if (!response.ok) {
    throw new DownloadFault('status', [response.status, url.pathname.split('/').at(-1) ?? '', url.host]);
  }
  const text = await response.text().catch(() => {
    throw new DownloadFault('broken', [url.host, url.pathname.split('/').at(-1) ?? '']);
  });
  return parseDescription(text, url.href);
}
