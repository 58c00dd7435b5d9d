import { makePresenter } from './make-presenter';
import { startPicking } from './picking';
import { bringPart } from './presenting-part';

bringPart({ makePresenter, startPicking });
