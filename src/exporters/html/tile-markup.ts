import { el, type MarkupElement } from '../shared/markup.ts';
import { hasStageIcon, laneName, STAGE_ICON_PATHS } from '../shared/stage-icons.ts';

/**
 * Square that identifies a lane.
 * @param lanes number of all lanes
 */
export function tileMarkup(lane: number, lanes: number): MarkupElement {
  const ground = el('rect', { width: '40', height: '40', rx: '5', class: 'tile-ground' });
  const shapes = hasStageIcon(lanes)
    ? [
        el(
          'g',
          { transform: 'translate(8 8)' },
          (STAGE_ICON_PATHS[lane] ?? []).map(({ path, stroke }) =>
            el(
              'path',
              stroke === undefined
                ? { d: path, class: 'tile-fill' }
                : { d: path, class: 'tile-line', 'stroke-width': String(stroke) },
            ),
          ),
        ),
      ]
    : [
        el('text', { x: '20', y: '20', dy: '0.35em', 'text-anchor': 'middle', class: 'tile-fill tile-number' }, [
          String(lane + 1),
        ]),
      ];
  const attributes = {
    class: `tile ${laneName(lane)}`,
    viewBox: '0 0 40 40',
    width: '28',
    height: '28',
    'aria-hidden': 'true',
    focusable: 'false',
  };
  return el('svg', attributes, [ground, ...shapes]);
}
