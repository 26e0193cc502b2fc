import type { ExportProgress } from './export-job.ts';

/** Reports progress to the page, at most a hundred times: each message takes time there. */
export function reportProgress(): (done: number, total: number) => void {
  let last = -1;
  return (done, total) => {
    const hundredths = Math.floor((done / Math.max(1, total)) * 100);
    if (hundredths <= last) return;
    last = hundredths;
    self.postMessage({ type: 'progress', done, total } satisfies ExportProgress);
  };
}
