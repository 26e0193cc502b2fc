import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLogo } from '../../../src/lib/logo.ts';
import { sanitizeSvg } from '../../../src/lib/svg/sanitize-svg.ts';
import { anyText } from '../../support/any-text.ts';

const drawing = (inside: string, attributes = 'viewBox="0 0 20 10"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
const safe = (text: string): string => {
  const made = sanitizeSvg(text, 'logo.svg');
  return made.ok ? made.value.svg : made.problem.type;
};
const SHAPE = '<path d="M0 0h20v10z" fill="#123456"/>';

describe('a drawing', () => {
  test('of shapes and colours stays what it is', () =>
    expect(safe(drawing(SHAPE))).toContain('<path d="M0 0h20v10z" fill="#123456"/>'));
  test('takes its proportions from its box, else from its sides', () => {
    expect(sanitizeSvg(drawing(SHAPE), '')).toMatchObject({ ok: true, value: { width: 20, height: 10 } });
    expect(sanitizeSvg(drawing(SHAPE, 'width="40px" height="8"'), '')).toMatchObject({
      ok: true,
      value: { width: 40, height: 8 },
    });
  });
  test('wears the looks of its style sheet as attributes', () => {
    expect(safe(drawing('<style>.a{fill:#00ff00}</style><rect class="a" width="4" height="4"/>'))).toContain(
      'fill="#00ff00"',
    );
  });

  test.each([
    ['a script', `<script>alert(1)</script>${SHAPE}`, 'alert'],
    ['a handler', '<rect onload="alert(1)" width="4" height="4"/>', 'onload'],
    ['a page within', `<foreignObject><iframe src="https://a.test"/></foreignObject>${SHAPE}`, 'iframe'],
    ['a picture from elsewhere', `<image href="https://a.test/x.png"/>${SHAPE}`, 'a.test'],
    ['a link', `<a href="javascript:alert(1)">${SHAPE}</a>`, 'javascript'],
    ['a thing that is used from elsewhere', `<use href="https://a.test/x.svg#a"/>${SHAPE}`, 'a.test'],
    ['a paint from elsewhere', '<rect fill="url(https://a.test/x)" width="4" height="4"/>', 'a.test'],
    [
      'an import in a style',
      `<style>@import url(https://a.test/x.css); .a{fill:url(//a.test)}</style><rect class="a" width="1" height="1"/>`,
      'a.test',
    ],
    [
      'an animation',
      `<rect width="4" height="4"><animate attributeName="href" to="javascript:alert(1)"/></rect>`,
      'animate',
    ],
    ['a drawing within', `<svg onload="alert(1)">${SHAPE}</svg>`, 'onload'],
  ])('loses %s', (_, inside, gone) => {
    const made = safe(drawing(inside));
    expect(made).toMatch(/^<svg /);
    expect(made).not.toContain(gone);
  });

  test.each([
    ['that defines words of its own', `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${drawing('&a;')}`],
    ['that does not nest', drawing('<g>')],
    ['without proportions', drawing(SHAPE, '')],
    ['that is none', '<html><body/></html>'],
    ['of nothing', ''],
    ['of ten thousand parts', drawing('<g/>'.repeat(10_000))],
    ['nested without end', drawing('<g>'.repeat(500) + '</g>'.repeat(500))],
  ])('%s is refused', (_, text) => expect(safe(text)).toBe('no-logo'));

  test('whatever is in it, nothing comes out that could run or be fetched', () => {
    const bits = fc.oneof(
      anyText({ maxLength: 30 }),
      fc.constantFrom(
        '<script>',
        '</script>',
        ' onload="x"',
        '<g>',
        '</g>',
        'url(',
        '"',
        '<!--',
        '-->',
        '&',
        '<rect ',
        '/>',
        SHAPE,
      ),
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 12 }), (parts) => {
        const made = safe(drawing(parts.join('')));
        return (
          made === 'no-logo' ||
          (!/<(?:script|image|foreignObject|use|a|iframe)\b| on\w+=|javascript:|url\((?!\s*['"]?#)/i.test(made) &&
            made.endsWith('</svg>'))
        );
      }),
    );
  });
});

describe('a logo that a document holds', () => {
  const png = 'iVBORw0KGgoAAAANSUhEUg==';
  test('is read with its drawing made safe again', () => {
    const held = { png, svg: drawing(`<script>alert(1)</script>${SHAPE}`), width: 20, height: 10 };
    expect(parseLogo(held)?.svg).not.toContain('script');
    expect(parseLogo(held)?.svg).toContain('<path');
  });
  test.each([
    null,
    'a logo',
    {},
    { png: 'x', width: 1, height: 1 },
    { png: `${png}"onerror=x`, width: 1, height: 1 },
    { png, width: 0, height: 1 },
  ])('that is none reads as none: %j', (held) => expect(parseLogo(held)).toBeNull());
});
