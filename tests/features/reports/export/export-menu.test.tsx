import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { heading, paragraph, type Report } from '../../../../src/domain/document/blocks.ts';
import { ExportMenu } from '../../../../src/features/reports/export/export-menu.tsx';
import { collectSavedFiles, type SavedFile } from '../saved-files.ts';

const REPORT: Report = {
  title: 'Board report',
  lang: 'en-GB',
  landscape: false,
  footer: 'Board report, Caffi Ŵyl',
  blocks: [
    heading(1, { text: 'Two things moved', lang: 'en' }),
    paragraph({ text: 'Gofyn i’r tŷ <script>', lang: 'cy' }),
  ],
};

let files: readonly SavedFile[];
beforeEach(() => {
  files = collectSavedFiles();
  document.documentElement.lang = 'en-GB';
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function showMenu() {
  const user = userEvent.setup();
  render(
    <ExportMenu report={REPORT} organisation="Caffi Ŵyl" what="board">
      <button type="button">Save this version</button>
    </ExportMenu>,
  );
  return user;
}

const press = (user: ReturnType<typeof showMenu>, name: string) => user.click(screen.getByRole('button', { name }));

test('offers a web page, print, PDF, Word, text, and what its page adds', () => {
  showMenu();
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
    'Save as web page',
    'Print',
    'PDF',
    'Word document',
    'Copy as text',
    'Save this version',
  ]);
});

describe('saving as a web page', () => {
  test('saves one self-contained file under the name of the organisation', async () => {
    await press(showMenu(), 'Save as web page');
    await screen.findByText(/Saved “caffi-wyl-board-/);
    const [file] = files;
    expect(file?.name).toMatch(/^caffi-wyl-board-\d{4}-\d\d-\d\d\.html$/);
    const html = (await file?.content.text()) ?? '';
    expect(html).toContain('<title>Board report</title>');
    expect(html).toContain('Gofyn i’r tŷ &lt;script&gt;');
    expect(html).not.toMatch(/<script|<link|https?:/);
  });

  test('a browser that refuses the file is reported, and nothing is saved', async () => {
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new Error('out of memory');
    });
    await press(showMenu(), 'Save as web page');
    expect((await screen.findByText(/could not be made/)).textContent).toContain('out of memory');
    expect(files).toEqual([]);
  });
});

test('Print opens the print dialog of the browser', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  await press(showMenu(), 'Print');
  expect(print).toHaveBeenCalledTimes(1);
});

describe('copying as text', () => {
  test('puts the report on the clipboard and says so', async () => {
    const user = showMenu();
    await press(user, 'Copy as text');
    await screen.findByText('Report copied as text.');
    expect(await navigator.clipboard.readText()).toBe(
      '# Two things moved\n\nGofyn i’r tŷ <script>\n\n---\n\nBoard report, Caffi Ŵyl\n',
    );
    expect(files).toEqual([]);
  });

  test('saves a text file where the browser refuses the clipboard', async () => {
    const user = showMenu();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await press(user, 'Copy as text');
    await screen.findByText(/does not allow copying. The text was saved as “caffi-wyl-board-.*\.txt”/);
    expect(await files[0]?.content.text()).toContain('# Two things moved');
  });
});

describe('a file that a worker writes', () => {
  test.each(['PDF', 'Word document'])('%s: a browser without workers is told why there is no file', async (name) => {
    vi.stubGlobal('Worker', undefined);
    await press(showMenu(), name);
    await screen.findByText(/could not be made/);
    expect(files).toEqual([]);
  });

  test.each([
    ['PDF', 'pdf', 'en-GB', 'A4'],
    ['PDF', 'pdf', 'en-US', 'Letter'],
    ['Word document', 'docx', 'fr-CA', 'Letter'],
    ['Word document', 'docx', 'cy', 'A4'],
  ])(
    '%s: is saved as .%s, on the paper of the reader’s language (%s: %s)',
    async (name, extension, language, paper) => {
      vi.spyOn(navigator, 'language', 'get').mockReturnValue(language);
      const requests: { readonly paper?: string }[] = [];
      vi.stubGlobal(
        'Worker',
        class extends EventTarget {
          postMessage(request: { readonly paper?: string }) {
            requests.push(request);
            const data = { type: 'written', bytes: new Uint8Array([7]), cannotDraw: [] };
            queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
          }
          terminate() {}
        },
      );
      await press(showMenu(), name);
      await screen.findByText(/Saved “/);
      expect(files[0]?.name).toMatch(new RegExp(`^caffi-wyl-board-.*\\.${extension}$`));
      expect(requests.map((request) => request.paper)).toEqual([paper]);
    },
  );
});
