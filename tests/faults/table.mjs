/**
 * The result as a table, with what a count of runs proves: with none lost in n, the true rate is below the bound with 95 % confidence.
 * @typedef {{ fault: string, engine: string, promise: string } & import('./faults.mjs').Outcome} Row
 */

/** @param {number} runs */
const boundOf = (runs) => 1 - 0.05 ** (1 / runs);

/** @param {readonly Row[]} rows */
export function tableOf(rows) {
  const lines = rows.map(({ fault, engine, runs, lost, skipped, detail = '', promise }) => [
    fault,
    engine,
    skipped ? '–' : String(runs),
    skipped ? '–' : String(lost),
    skipped ? `skipped: ${skipped}` : lost === 0 ? `< ${(100 * boundOf(runs)).toFixed(1)} %` : 'broken',
    detail,
    promise,
  ]);
  const head = ['fault', 'engine', 'runs', 'lost', 'rate (95 %)', 'seen', 'promise'];
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
