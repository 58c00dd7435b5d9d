import { startPage } from '../ui/start-page';
import { Options } from './options';
import { openOptions } from './options-model';

startPage('options_title', <Options model={openOptions()} />);
