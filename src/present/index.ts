export type { Correction, PresentOptions } from './entry';
export { createPresenter, type Presenter, type PresenterHooks } from './presenter';
export type { Explanation } from './why';
export { PRESENT_KEYS, type PresentKey } from './words';
