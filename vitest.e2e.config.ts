import { defineConfig } from 'vitest/config';

// Real browsers: one file after the other, so that their windows do not fight for the processor.
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
