import { startPage } from '../ui/start-page';
import { Welcome } from './welcome';

startPage('welcome_title', <Welcome />);
