import { startPage } from '../ui/start-page';
import { firstSight } from './first-sight';
import { Popup } from './popup';
import { openPopup } from './popup-model';

const model = openPopup();
void firstSight(model).then(() => startPage('extension_name', <Popup model={model} />));
