import { type Bin, histogramBins } from './histogram-bins';

interface Props {
  readonly histograms: readonly (readonly number[])[];
  readonly tolerance: number;
}

/** This page's comments by the tolerance up to which they fold; those right of the thumb are folded. */
export function Histogram({ histograms, tolerance }: Props) {
  const bins = histogramBins(histograms);
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  const high = (bin: Bin) => (bin.count === 0 ? 0 : Math.max(10, (bin.count / most) * 100));
  return (
    <div class="histogram" aria-hidden="true">
      {bins.map((bin) => (
        <span key={bin.from} data-folds={bin.to >= tolerance} style={{ '--high': String(high(bin)) }} />
      ))}
    </div>
  );
}
