export type { Comment } from '../core/comment';
export { type FindOptions, findComments, type Root } from './find';
export { type WatchEvents, type Watching, type WatchOptions, watchComments } from './watcher';
