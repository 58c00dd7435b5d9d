import { type GraphModel, loadGraphModel } from '@tensorflow/tfjs-converter';
import { ToxicityClassifier } from '@tensorflow-models/toxicity';
import { Tokenizer } from '@tensorflow-models/universal-sentence-encoder';
import * as v from 'valibot';
import type { ReadFile } from '../pack';
import { PackError } from '../pack-error';
import { keptGraph, readJson } from './kept-graph';
import { WordTokenizer } from './word-tokens';

/** Tokens with their scores; the published file has none for those with a colon, which the tokenizer takes as 0. */
const Vocabulary = v.pipe(v.array(v.tuple([v.string(), v.fallback(v.number(), 0)])), v.minLength(7));

/**
 * The package's own classifier, reading kept files: the address written down in the package is dead.
 * `loadModel` and `loadTokenizer` are the two methods it offers for that.
 */
export class KeptClassifier extends ToxicityClassifier {
  graph: GraphModel | null = null;
  words: WordTokenizer | null = null;

  constructor(readonly read: ReadFile) {
    super();
  }

  override async loadModel(): Promise<GraphModel> {
    this.graph = await loadGraphModel(keptGraph(this.read));
    return this.graph;
  }

  override async loadTokenizer(): Promise<Tokenizer> {
    const parsed = v.safeParse(Vocabulary, await readJson(this.read, 'vocab.json'));
    if (!parsed.success) {
      throw new PackError(
        'damaged',
        'vocab.json is not a vocabulary; remove the model and download it again.',
      );
    }
    const tokenizer = new Tokenizer(parsed.output);
    this.words = new WordTokenizer((text) => tokenizer.encode(text), parsed.output);
    return tokenizer;
  }

  /** Frees the graph's weights. */
  dispose(): void {
    this.graph?.dispose();
    this.graph = null;
    this.words = null;
  }
}
