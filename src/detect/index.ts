export type { Comment } from '../core/comment';
export { type FindOptions, findComments, type Root } from './find';
export { elementsOf } from './picked';
export { ruleFor } from './picker';
export { type WatchEvents, type Watching, type WatchOptions, watchComments } from './watcher';
