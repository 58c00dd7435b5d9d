import { startPage } from '../ui/start-page';
import { firstSight } from './first-sight';
import { Popup } from './popup';
import { openPopup } from './popup-model';

/** Until then the first frame is drawn. */
const A_MOMENT_MS = 50;

const model = openPopup();
void firstSight(model).then(() => {
  startPage('extension_name', <Popup model={model} />);
  setTimeout(model.goOn, A_MOMENT_MS);
});
