import { allStatements, type Rubric } from '../../domain/rubric/rubric.ts';
import { say } from '../../lib/i18n/messages.ts';
import { text } from './text.ts';

/** '5 stages, 19 statements, 5 levels' */
export const sizeOf = (rubric: Rubric): string =>
  say(text.size, {
    stages: say(text.stages, { n: rubric.stages.length }),
    statements: say(text.statements, { n: allStatements(rubric).length }),
    levels: say(text.levels, { n: rubric.scale.levels.length }),
  });
