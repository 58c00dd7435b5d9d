import { findGeneric, findIn } from '../detect/generic/find';
import { bringPart } from './parts';
import { startPicking } from './picking';

bringPart('weighing', { weigher: { findGeneric, findIn }, startPicking });
