import type { CDPSession, Page } from 'puppeteer-core';

interface FrameSeen {
  readonly url?: string;
  readonly processId?: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: FrameSeen & { readonly frames?: readonly FrameSeen[] };
  };
  /** Wall-clock and processor time, microseconds. */
  readonly dur?: number;
  readonly tdur?: number;
}

/** The longest of some stretches of a page's main thread. */
export interface Longest {
  /** By the clock, milliseconds: what a reader waits. */
  readonly wall: number;
  /** Of the processor, milliseconds: without what other programs took. */
  readonly processor: number;
}

/** What a page's main thread did at a stretch. */
export interface LongestTask extends Longest {
  /** The longest run of scripts, whoever brought them: on a page without any of its own, an extension. */
  readonly script: Longest;
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
const SCRIPTS = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks']);

/** Traces a page (Chromium) while `work` is done. */
export async function traced(page: Page, work: () => Promise<void>): Promise<LongestTask> {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  return longestTask(await page.tracing.stop());
}

/** Processes that showed pages of the web; the extension's own have a main thread too. */
function webProcesses(events: readonly TraceEvent[]): Set<number> {
  const seen = events.flatMap(({ args }) => [...(args?.data?.frames ?? []), args?.data ?? {}]);
  return new Set(
    seen.flatMap(({ url, processId }) => (url?.startsWith('http') && processId ? processId : [])),
  );
}

function longestTask(trace: Uint8Array | undefined): LongestTask {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const processes = webProcesses(traceEvents);
  const main = new Set(
    traceEvents
      .filter(
        ({ name, pid, args }) =>
          name === 'thread_name' && args?.name === 'CrRendererMain' && processes.has(pid),
      )
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  if (main.size === 0) throw new Error('The trace tells of no page.');
  const mine = traceEvents.filter(({ pid, tid }) => main.has(`${pid} ${tid}`));
  return {
    ...longestOf(mine.filter(({ name }) => name.endsWith('RunTask'))),
    script: longestOf(mine.filter(({ name }) => SCRIPTS.has(name))),
  };
}

function longestOf(events: readonly TraceEvent[]): Longest {
  let wall = 0;
  let processor = 0;
  for (const { dur = 0, tdur = 0 } of events) {
    wall = Math.max(wall, dur / 1000);
    processor = Math.max(processor, tdur / 1000);
  }
  return { wall, processor };
}

/** Milliseconds of processor time in tasks, and bytes of JavaScript's heap after a collection (Chromium). */
export async function costsOf(session: CDPSession): Promise<{ task: number; heap: number }> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return { task: of('TaskDuration') * 1000, heap: of('JSHeapUsedSize') };
}
