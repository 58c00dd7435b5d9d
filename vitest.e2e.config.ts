import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tools/test/longest-first.ts';

// Two files at a time: each has the machine's processors busy, as browsers do. A worker runs one file after the other,
// and keeps its browsers.
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    environment: './tests/e2e/keeping-environment.ts',
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // A browser that a busy machine holds up is no fault of ours; `npm test` names every test that needed this.
    retry: 1,
    // For machines much slower than those that people have.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    teardownTimeout: 60_000,
    expect: { poll: { timeout: 90_000 } },
  },
});
