import type { ExportProgress } from './export-job.ts';

/** Reports progress to the page, at most a hundred times: each message takes time there. */
export function reportProgress(): (done: number, of: number) => void {
  let last = -1;
  return (done, of) => {
    const hundredths = Math.floor((done / Math.max(1, of)) * 100);
    if (hundredths <= last) return;
    last = hundredths;
    self.postMessage({ type: 'progress', done, of } satisfies ExportProgress);
  };
}
