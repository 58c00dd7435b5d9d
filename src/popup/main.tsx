import { startPage } from '../ui/start-page';
import { Popup } from './popup';
import { openPopup } from './popup-model';

startPage('extension_name', <Popup model={openPopup()} />);
