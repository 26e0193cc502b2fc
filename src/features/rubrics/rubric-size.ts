import { allStatements, type Rubric } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { text } from './text.ts';

/** Returns '5 stages, 19 statements, 5 levels'. */
export const sizeOf = (rubric: Rubric): string =>
  formatMessage(text.size, {
    stages: formatMessage(text.stages, { n: rubric.stages.length }),
    statements: formatMessage(text.statements, { n: allStatements(rubric).length }),
    levels: formatMessage(text.levels, { n: rubric.scale.levels.length }),
  });
