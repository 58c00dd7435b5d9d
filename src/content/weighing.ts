import { findApart, findGeneric, findIn } from '../detect/generic/find';
import { bringPart } from './parts';
import { startPicking } from './picking';

bringPart('weighing', { weigher: { findApart, findGeneric, findIn }, startPicking });
