import { effect } from '@preact/signals';
import type { PopupModel } from './popup-model';

/** The longest the popup stays an outline; after that it says that it waits. */
const LONGEST_MS = 80;

/** Settles once there is something to show: the page has told of its comments, or it takes too long. */
export function firstSight(model: Pick<PopupModel, 'state'>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_MS);
    const stop = effect(() => {
      // The frame that answers first may be an advertisement's; the others follow within moments.
      if (['opening', 'none'].includes(model.state.value.name)) return;
      clearTimeout(timer);
      resolve();
    });
    setTimeout(() => stop(), LONGEST_MS);
  });
}
