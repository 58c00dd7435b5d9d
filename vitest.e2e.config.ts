import { defineConfig } from 'vitest/config';

// Real browsers wait more than they work: two files at a time, each with browsers and servers of its own.
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    maxWorkers: 2,
    // A browser that a busy machine holds up is no fault of ours; `npm test` names every test that needed this.
    retry: 1,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
