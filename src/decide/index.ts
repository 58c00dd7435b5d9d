export { decide, type Judged } from './decide';
export { compileRules, type Judge, type Rules } from './rules';
export { foldingWords } from './words';
