/** `npm run check`: types, lint, format, dead code, comments. Fast, and the same that `npm test` begins with. */
import { CHECKS, runSteps } from './steps.mjs';

const results = await runSteps(CHECKS);
process.exit(results.every((result) => result.ok) ? 0 : 1);
