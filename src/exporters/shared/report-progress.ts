import type { ExportProgress } from './export-job.ts';

/** Tells the page how far the work is, a hundred times at most: each message costs the page a moment. */
export function reportProgress(): (done: number, of: number) => void {
  let last = -1;
  return (done, of) => {
    const hundredths = Math.floor((done / Math.max(1, of)) * 100);
    if (hundredths <= last) return;
    last = hundredths;
    self.postMessage({ type: 'progress', done, of } satisfies ExportProgress);
  };
}
