import { LABELS } from '../../core/labels';
import { PackError } from '../pack-error';

/**
 * Where each label's answer stands among the outputs of the graph, which names them `<label>/predictions/…`
 * in an order of its own.
 * @param outputs names of the outputs, in the order in which the graph gives them
 * @returns index among `outputs`, in label order
 * @throws PackError when a label has no output
 */
export function outputOfLabels(outputs: readonly string[]): number[] {
  const heads = outputs.map((name) => name.split('/')[0]);
  return LABELS.map((label) => {
    const at = heads.indexOf(label);
    if (at === -1) {
      throw new PackError(
        'unsupported',
        `The model answers for ${heads.join(', ')}, but not for ${label}; remove it and download the published one.`,
      );
    }
    return at;
  });
}
