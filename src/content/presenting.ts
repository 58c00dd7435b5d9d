import { makePresenter } from './make-presenter';
import { bringPart } from './parts';

bringPart('presenting', { makePresenter });
