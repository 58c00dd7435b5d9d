import { defineConfig } from 'vitest/config';

// Unit tests run in Node; what needs a DOM says so in its first line (@vitest-environment happy-dom).
export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/pages/**/*.test.ts', 'tests/structure.test.ts'],
    setupFiles: ['tests/seed.ts'],
    testTimeout: 60_000,
  },
});
