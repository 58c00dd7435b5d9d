import type { SourceFile } from '../core/kept-model';
import { DownloadFault } from './download-fault';
import type { FetchPorts } from './fetch-file';
import { dropParts } from './parts';

const OK = 200;
const PARTIAL = 206;
const RANGE_NOT_SATISFIABLE = 416;

/** Why a request got no answer at all; browsers do not tell more. */
function noAnswer(address: string, online: boolean): DownloadFault {
  return new DownloadFault(online ? 'unreachable' : 'offline', [new URL(address).host]);
}

async function ask(address: string, from: number, ports: FetchPorts): Promise<Response> {
  const headers: HeadersInit = from > 0 ? { Range: `bytes=${from}-` } : {};
  const { signal } = ports;
  try {
    return await ports.fetch(address, { headers, signal, cache: 'no-store', credentials: 'omit' });
  } catch {
    signal.throwIfAborted();
    throw noAnswer(address, ports.online());
  }
}

/** The stretch of a file that an answer carries. */
interface Stretch {
  readonly from: number;
  /** Size of the whole file, where the server tells; of a packed answer it tells another. */
  readonly total: number | null;
}

function stretchOf(response: Response): Stretch | null {
  const { headers, status } = response;
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers.get('Content-Range') ?? '');
  if (status === PARTIAL && range) {
    return { from: Number(range[1]), total: range[2] === '*' ? null : Number(range[2]) };
  }
  const length = headers.get('Content-Encoding') ? null : headers.get('Content-Length');
  return status === OK ? { from: 0, total: length === null ? null : Number(length) } : null;
}

/**
 * Asks for a file from byte `have` on; where the server cannot do that, from its start.
 * @returns the answer, and the stretch of the file that it carries
 * @throws DownloadFault `unreachable` or `offline` when there is no answer, `status` when the file is not to be had,
 * `size` when the server has another; the signal's reason when that aborts
 */
export async function askFrom(
  file: SourceFile,
  address: string,
  have: number,
  ports: FetchPorts,
): Promise<{ response: Response; stretch: Stretch }> {
  const response = await ask(address, have, ports);
  const stretch = stretchOf(response);
  const host = new URL(address).host;
  if (stretch && stretch.total !== null && stretch.total !== file.bytes) {
    await response.body?.cancel();
    await dropParts(ports.store, file);
    throw new DownloadFault('size', [file.name, stretch.total, file.bytes]);
  }
  if (stretch && (stretch.from === have || stretch.from === 0)) {
    if (stretch.from !== have) await dropParts(ports.store, file);
    return { response, stretch };
  }
  await response.body?.cancel();
  const refused = have > 0 && (stretch !== null || response.status === RANGE_NOT_SATISFIABLE);
  if (!refused) throw new DownloadFault('status', [response.status, file.name, host]);
  await dropParts(ports.store, file);
  return askFrom(file, address, 0, ports);
}
