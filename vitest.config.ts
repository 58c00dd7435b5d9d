import { defineConfig } from 'vitest/config';
import { AlikeTogether } from './tools/test/alike-together.ts';

// Unit tests run in Node; what needs a DOM says so in its first line (@vitest-environment happy-dom).
export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/pages/**/*.test.ts', 'tests/structure.test.ts'],
    setupFiles: ['tests/each-file.ts'],
    // To start a worker for each file, with a DOM, takes a third of the time; `each-file.ts` keeps the files apart.
    isolate: false,
    // Unless told, vitest leaves one processor idle, which is half of two.
    maxWorkers: '100%',
    sequence: { sequencer: AlikeTogether },
    testTimeout: 60_000,
  },
});
