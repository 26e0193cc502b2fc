/** Logos as the browser draws them: what a drawing shows is kept as a picture, and nothing else of it. */
import { expect, test } from 'vitest';
import { makeLogo } from '../../src/features/reports/make-logo.ts';
import { fromBase64 } from '../../src/lib/browser/base64.ts';
import type { Logo } from '../../src/lib/logo.ts';

const drawing = (inside: string, attributes = 'viewBox="0 0 40 20"'): File =>
  new File([`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`], 'logo.svg');
const GREEN = '<rect width="40" height="20" fill="#008000"/>';
const RED = '<rect width="40" height="20" fill="#ff0000"/>';

async function madeFrom(file: File): Promise<Logo> {
  const made = await makeLogo(file);
  if (!made.ok) throw new Error(made.problem.type);
  return made.value;
}

/** Colour in the middle of a logo's picture, as red, green, blue and opacity. */
async function middleOf({ png }: Logo): Promise<readonly number[]> {
  const picture = await createImageBitmap(new Blob([fromBase64(png) ?? new Uint8Array()], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  context?.drawImage(picture, 0, 0);
  return [...(context?.getImageData(picture.width / 2, picture.height / 2, 1, 1).data ?? [])];
}

test.each([
  ['a hidden layer stays hidden', `${GREEN}<g display="none">${RED}</g>`],
  ['an invisible layer stays invisible', `${GREEN}<g visibility="hidden">${RED}</g>`],
  [
    'a style sheet with ids and compound selectors is followed',
    `<style>g #a.b{fill:#008000}</style><g><rect id="a" class="b" width="40" height="20"/></g>`,
  ],
  ['a symbol that is used is drawn', `<symbol id="s">${GREEN}</symbol><use href="#s"/>`],
  [
    'a mask takes away what it covers',
    `${GREEN}<mask id="m"><rect width="40" height="20" fill="#000"/></mask><g mask="url(#m)">${RED}</g>`,
  ],
  [
    'a clip path cuts off what is outside it',
    `${GREEN}<clipPath id="c"><rect width="1" height="1"/></clipPath><g clip-path="url(#c)">${RED}</g>`,
  ],
  ['a script does not run', `${GREEN}<script>document.documentElement.innerHTML='';</script>`],
])('%s', async (_, inside) => {
  expect(await middleOf(await madeFrom(drawing(inside)))).toEqual([0, 128, 0, 255]);
});

test('a picture from elsewhere is not fetched', async () => {
  const address = `${location.origin}/never-asked-for.png`;
  await madeFrom(drawing(`${GREEN}<image href="${address}" width="4" height="4"/>`));
  expect(performance.getEntriesByName(address)).toEqual([]);
});

test('only the picture is kept, sharp enough for paper', async () => {
  const logo = await madeFrom(drawing(GREEN));
  expect(logo).toMatchObject({ svg: null, width: 600, height: 300 });
});

test.each([
  ['with sides and no box', 'width="40" height="20"'],
  ['with sides in percent and a box', 'width="100%" height="100%" viewBox="0 0 40 20"'],
])('a drawing %s fills its picture', async (_, attributes) => {
  const logo = await madeFrom(drawing(GREEN, attributes));
  expect([logo.width, logo.height, await middleOf(logo)]).toEqual([600, 300, [0, 128, 0, 255]]);
});

test('a drawing of nested clip paths is refused before it is drawn', async () => {
  const levels = Array.from({ length: 8 }, (_, level) => {
    const shape = `<rect width="9" height="9"${level === 0 ? '' : ` clip-path="url(#c${level - 1})"`}/>`;
    return `<clipPath id="c${level}">${shape.repeat(10)}</clipPath>`;
  });
  const start = performance.now();
  const made = await makeLogo(drawing(`${levels.join('')}<g clip-path="url(#c7)">${GREEN}</g>`));
  expect(made).toEqual({ ok: false, problem: { type: 'no-logo', name: 'logo.svg', reason: 'broken' } });
  expect(performance.now() - start).toBeLessThan(2000);
});

test.each([
  ['that is not well formed', drawing('<g>'), 'broken'],
  ['without a size', drawing(GREEN, ''), 'broken'],
  ['of another kind', new File(['GIF89a'], 'logo.svg'), 'kind'],
  ['of six million bytes', new File([new Uint8Array(6_000_000)], 'logo.svg'), 'size'],
])('a file %s is refused', async (_, file, reason) =>
  expect(await makeLogo(file)).toMatchObject({ ok: false, problem: { type: 'no-logo', reason } }),
);
