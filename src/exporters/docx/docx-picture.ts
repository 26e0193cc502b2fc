import type { MarkupElement } from '../shared/markup.ts';
import { x } from '../shared/xml.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
/** Id of the relationship to the picture. */
export const PICTURE = 'rId10';

/**
 * Returns a run with a picture.
 * @param size points
 * @param alt text alternative
 */
export function pictureRun(
  { width, height }: { readonly width: number; readonly height: number },
  alt: string,
): MarkupElement {
  // The format counts 12,700 units per point.
  const extent = { cx: String(Math.round(width * 12_700)), cy: String(Math.round(height * 12_700)) };
  const name = { id: '1', name: 'Logo', descr: alt };
  const picture = x('pic:pic', { 'xmlns:pic': `${DRAWING}/picture` }, [
    x('pic:nvPicPr', {}, [x('pic:cNvPr', name), x('pic:cNvPicPr', {})]),
    x('pic:blipFill', {}, [x('a:blip', { 'r:embed': PICTURE }), x('a:stretch', {}, [x('a:fillRect', {})])]),
    x('pic:spPr', {}, [
      x('a:xfrm', {}, [x('a:off', { x: '0', y: '0' }), x('a:ext', extent)]),
      x('a:prstGeom', { prst: 'rect' }, [x('a:avLst', {})]),
    ]),
  ]);
  const graphic = x('a:graphic', { 'xmlns:a': `${DRAWING}/main` }, [
    x('a:graphicData', { uri: `${DRAWING}/picture` }, [picture]),
  ]);
  const inline = x('wp:inline', { distT: '0', distB: '0', distL: '0', distR: '0' }, [
    x('wp:extent', extent),
    x('wp:docPr', name),
    graphic,
  ]);
  return x('w:r', {}, [x('w:drawing', {}, [inline])]);
}
