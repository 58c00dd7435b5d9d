import { describe, expect, it } from 'vitest';
import { loadBuiltin } from '../../../src/score/builtin.ts';
import { loadPack, type ReadFile } from '../../../src/score/pack.ts';
import type { PackError } from '../../../src/score/pack-error.ts';
import { wasmFolder } from '../../../tools/load-scorer.ts';
import { readPack } from './shipped.ts';

/** The shipped pack with some files changed. */
function changed(change: (name: string, bytes: ArrayBuffer) => ArrayBuffer | null): ReadFile {
  return async (name) => {
    const bytes = change(name, await readPack(name));
    if (!bytes) throw new Error('no such file');
    return bytes;
  };
}

function description(edit: (pack: Record<string, unknown>) => void): ReadFile {
  return changed((name, bytes) => {
    if (name !== 'pack.json') return bytes;
    const pack = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    edit(pack);
    return new TextEncoder().encode(JSON.stringify(pack)).buffer as ArrayBuffer;
  });
}

async function failure(read: ReadFile): Promise<PackError> {
  const error = await loadPack(read).then(
    () => null,
    (reason: unknown) => reason as PackError,
  );
  if (!error) throw new Error('The pack was taken.');
  expect(error.name).toBe('PackError');
  expect(error.message).toMatch(/^The model pack .+; (install it again|update the extension or the pack)\.$/);
  return error;
}

describe('a pack', () => {
  it('loads as shipped, at 3 MB at most', async () => {
    const { description: pack, files } = await loadPack(readPack);
    const bytes = [...files.values()].reduce((sum, file) => sum + file.byteLength, 0);
    expect(bytes + (await readPack('pack.json')).byteLength).toBeLessThanOrEqual(3_000_000);
    expect([...files.keys()].sort()).toEqual(pack.files.map(({ name }) => name).sort());
  });

  it.each(['pack.json', 'model.json', 'tokenizer.json', 'group1-shard1of1.bin'])(
    'without %s is refused',
    async (gone) => {
      const error = await failure(changed((name, bytes) => (name === gone ? null : bytes)));
      expect(error.fault).toBe('missing');
      expect(error.message).toContain(gone);
    },
  );

  it.each(['model.json', 'tokenizer.json', 'group1-shard1of1.bin'])(
    'with one flipped bit in %s is refused',
    async (hit) => {
      const error = await failure(
        changed((name, bytes) => {
          if (name !== hit) return bytes;
          const copy = bytes.slice(0);
          const view = new Uint8Array(copy);
          view[1000] = (view[1000] as number) ^ 1;
          return copy;
        }),
      );
      expect(error.fault).toBe('damaged');
      expect(error.message).toContain(hit);
    },
  );

  it('with a file cut short is refused, with both sizes', async () => {
    const error = await failure(
      changed((name, bytes) => (name.endsWith('.bin') ? bytes.slice(0, bytes.byteLength - 7) : bytes)),
    );
    expect(error.fault).toBe('damaged');
    expect(error.message).toMatch(/has \d+ bytes instead of \d+/);
  });

  it('whose pack.json is no JSON is refused', async () => {
    const broken = new TextEncoder().encode('{"name":').buffer as ArrayBuffer;
    const error = await failure(changed((name, bytes) => (name === 'pack.json' ? broken : bytes)));
    expect(error.fault).toBe('damaged');
  });

  it('of a later format is refused as such', async () => {
    const error = await failure(
      description((pack) => {
        pack.format = 2;
      }),
    );
    expect(error.fault).toBe('unsupported');
  });

  it('with other labels is refused', async () => {
    const error = await failure(
      description((pack) => {
        pack.labels = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
      }),
    );
    expect(error.fault).toBe('unsupported');
  });

  it('without a tolerance table is refused, by name', async () => {
    const error = await failure(
      description((pack) => {
        delete pack.tolerance;
      }),
    );
    expect(error.message).toContain('tolerance');
  });

  it('that names files outside its folder is refused', async () => {
    const error = await failure(
      description((pack) => {
        pack.files = [{ name: '../secret', bytes: 1, sha256: '0'.repeat(64) }];
      }),
    );
    expect(error.fault).toBe('damaged');
  });

  it('fails the same way through the loader of the engine', async () => {
    const read = changed((name, bytes) => (name === 'model.json' ? null : bytes));
    await expect(loadBuiltin({ read, wasmFolder: wasmFolder() })).rejects.toMatchObject({ fault: 'missing' });
  });
});
