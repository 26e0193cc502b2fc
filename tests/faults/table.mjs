/**
 * Results as a table. With none lost in n runs, the true rate is below the bound with 95 % confidence.
 * @typedef {{ fault: string, engine: string, promise: string } & import('./faults.mjs').Outcome} Row
 */

/** @param {number} runs */
const boundOf = (runs) => 1 - 0.05 ** (1 / runs);

/** @param {number} runs @param {number} lost */
const rateOf = (runs, lost) => (lost === 0 ? `< ${(100 * boundOf(runs)).toFixed(1)} %` : 'broken');

/** @param {readonly Row[]} rows */
export function tableOf(rows) {
  const lines = rows.map(({ fault, engine, runs, lost, skipped, detail = '', promise }) => [
    fault,
    engine,
    ...(skipped ? ['–', '–', `skipped: ${skipped}`] : [String(runs), String(lost), rateOf(runs, lost)]),
    detail,
    promise,
  ]);
  const head = ['fault', 'engine', 'runs', 'lost', 'rate (95 %)', 'seen', 'promise'];
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
