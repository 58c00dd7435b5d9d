import { numberText } from '../ui/say';

/** A size as readers know it from their browser's downloads: megabytes of a million bytes, one decimal. */
export function megabytesText(bytes: number): string {
  return numberText(bytes / 1e6, {
    style: 'unit',
    unit: 'megabyte',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}
