import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ExportJobOptions } from '../../../../src/exporters/shared/export-job.ts';
import { FileButton, type MadeFile } from '../../../../src/features/reports/export/file-button.tsx';
import { fail, ok, type Result } from '../../../../src/lib/problem/problem.ts';

const saved: string[] = [];
beforeEach(() => {
  saved.length = 0;
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const file = new Blob(['x'], { type: 'application/pdf' });

function drawn(make: (options: ExportJobOptions) => Promise<Result<MadeFile>>): void {
  render(<FileButton label="PDF" what="plan" organisation="Caffi Ŵyl" extension="pdf" make={make} />);
  fireEvent.click(screen.getByRole('button', { name: 'PDF' }));
}

test('saves the generated file and states its name', async () => {
  drawn(async () => ok({ file }));
  await screen.findByText(/Saved “caffi-wyl-plan-/);
  expect(saved).toEqual([expect.stringMatching(/^caffi-wyl-plan-\d{4}-\d\d-\d\d\.pdf$/)]);
});

test('shows progress, is disabled meanwhile, and stops on request', async () => {
  drawn(
    ({ signal, onProgress }) =>
      new Promise((resolve) => {
        onProgress?.(1, 4);
        signal?.addEventListener('abort', () => resolve(fail({ type: 'export-stopped' })));
      }),
  );
  expect((await screen.findByRole('progressbar')).getAttribute('value')).toBe('0.25');
  expect(screen.getByRole('button', { name: 'PDF' }).hasAttribute('disabled')).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await screen.findByText('Stopped. No file was made.');
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(saved).toEqual([]);
});

test('asks before saving a file that lacks characters, and names them', async () => {
  drawn(async () => ok({ file, cannotDraw: ['社', '😀'] }));
  await screen.findByText(/cannot show 社 and 😀/);
  expect(saved).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Save the PDF anyway' }));
  expect(saved).toHaveLength(1);
});

test('a file that lacks characters can be discarded', async () => {
  drawn(async () => ok({ file, cannotDraw: ['社'] }));
  fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(saved).toEqual([]);
  expect(screen.queryByText(/cannot draw/)).toBeNull();
});

test('states why a file could not be generated', async () => {
  drawn(async () => fail({ type: 'export-failed', detail: 'No such font' }));
  await screen.findByText(/could not be made \(No such font\)/);
});

test('leaving the page stops the export', async () => {
  let stopped = false;
  drawn(
    ({ signal }) =>
      new Promise(() => {
        signal?.addEventListener('abort', () => {
          stopped = true;
        });
      }),
  );
  await screen.findByRole('progressbar');
  cleanup();
  await vi.waitFor(() => expect(stopped).toBe(true));
});
