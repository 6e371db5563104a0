import type { Rule } from '../rule.ts';
import { characterRules } from './characters.ts';
import { commandRules } from './commands.ts';
import { formulaRules } from './formulas.ts';
import { identifierRules } from './identifiers.ts';
import { linkRules } from './links.ts';
import { missingSpaceRules } from './missing-spaces.ts';
import { numberRules } from './numbers.ts';
import { punctuationRules } from './punctuation.ts';
import { scriptRules } from './scripts.ts';
import { straySpaceRules } from './stray-spaces.ts';
import { symbolRules } from './symbols.ts';
import { texMathematicsRules } from './tex-mathematics.ts';

/** Every repair rule, in order of execution. What must stay exact is protected first; spaces come last. */
export const rules: readonly Rule[] = [
  ...characterRules,
  ...linkRules,
  ...identifierRules,
  ...texMathematicsRules,
  ...formulaRules,
  ...commandRules,
  ...symbolRules,
  ...scriptRules,
  ...numberRules,
  ...punctuationRules,
  ...missingSpaceRules,
  ...straySpaceRules,
];
