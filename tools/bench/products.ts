import { matMul, memory, profile, randomUniform, type Tensor, tidy } from '@tensorflow/tfjs-core';

/** One product of matrices: [batch, rows, inner] by [batch, inner, columns]. */
interface Product {
  readonly batch: number;
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
}

function size(shape: readonly number[]): number {
  return shape.reduce((product, n) => product * n, 1);
}

/** The product that a kernel stands for; null for one that is no product. */
function productOf(name: string, inputs: readonly number[][], output: readonly number[]): Product | null {
  const [a = [], b = []] = inputs;
  const columns = output.at(-1) ?? 1;
  if (/MatMul/.test(name)) {
    const batches = (shape: readonly number[]) => size(shape.slice(0, -2));
    const rows = output.at(-2) ?? 1;
    const inner = Math.sqrt((size(a) * size(b)) / (batches(a) * batches(b) * rows * columns));
    return { batch: batches(output), rows, inner: Math.round(inner), columns };
  }
  // A convolution is the product of its patches and its filters.
  if (/Conv2D/.test(name) && !/Depthwise/.test(name)) {
    return { batch: 1, rows: size(output) / columns, inner: size(b) / columns, columns };
  }
  return null;
}

/** What a run of a model works with. */
export interface Work {
  readonly products: readonly Product[];
  /** Bytes of all tensors at the moment when there were most. */
  readonly peakBytes: number;
}

/** The products of matrices in one run of a model, and its memory at its peak. */
export async function workOf(run: () => Promise<unknown>): Promise<Work> {
  const before = memory().numBytes;
  const { kernels, peakBytes } = await profile(async () => {
    await run();
    return [];
  });
  const products = kernels.flatMap(({ name, inputShapes, outputShapes }) => {
    const inputs = inputShapes.filter((shape): shape is number[] => Array.isArray(shape));
    return productOf(name, inputs, outputShapes[0] ?? []) ?? [];
  });
  return { products, peakBytes: Math.max(before, peakBytes) };
}

/** These products by themselves, on the same backend: nothing could be faster with it. */
export interface ProductsAlone {
  /** Does all of them once. @returns the milliseconds it took */
  time(): number;
  dispose(): void;
}

/** Makes matrices of the shapes of these products, ready to be multiplied. */
export function productsAlone(products: readonly Product[]): ProductsAlone {
  const pairs = products.map(({ batch, rows, inner, columns }): [Tensor, Tensor] => [
    randomUniform([batch, rows, inner]),
    randomUniform([batch, inner, columns]),
  ]);
  return {
    time() {
      const started = performance.now();
      tidy(() => {
        for (const [a, b] of pairs) matMul(a as never, b as never).dataSync();
      });
      return performance.now() - started;
    },
    dispose() {
      for (const pair of pairs) for (const tensor of pair) tensor.dispose();
    },
  };
}

/** Multiplications and additions of these products. */
export function operations(products: readonly Product[]): number {
  return products.reduce(
    (sum, { batch, rows, inner, columns }) => sum + 2 * batch * rows * inner * columns,
    0,
  );
}
