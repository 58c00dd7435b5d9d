import { bringPart } from './parts';
import { readPage } from './read-page';

bringPart('reading', { read: readPage });
