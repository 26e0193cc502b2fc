/** Facts: names on one side, what they are on the other. */
import type { Said } from '../../../domain/rubric.ts';
import { setLines, widestLine } from './lines.ts';
import { STYLES } from './look.ts';
import { rowStrips } from './row.ts';
import { placed, type Setting } from './setting.ts';
import type { Strip } from './strips.ts';
import { tag, tagFor } from './tags.ts';

export interface Fact {
  readonly name: string;
  readonly value: Said;
}

/** Between names and values. */
const GAP = 14;
/** No more of the width than this goes to the names. */
const NAME_SHARE = 0.3;
/** Facts with longer values may run on over the end of a page. */
const LONGEST_UNCUT = 110;

export function factStrips(setting: Setting, facts: readonly Fact[]): readonly Strip[] {
  const list = tag('L', setting.root);
  const own = (text: string): Said => ({ text, lang: setting.lang });
  const most = setting.width * NAME_SHARE;
  const names = facts.map(({ name }) => setLines(setting.type, own(name), STYLES.factName, most));
  const nameWidth = Math.ceil(Math.max(0, ...names.map(widestLine)));
  const valueWidth = setting.width - nameWidth - GAP;
  return facts.flatMap(({ value }, i) => {
    const item = tag('LI', list);
    const name = tag('Lbl', item);
    const body = tagFor(value, setting.lang, 'LBody', item);
    const lines = setLines(setting.type, value, STYLES.fact, valueWidth);
    return rowStrips(
      [
        { x: placed(setting, 0, nameWidth), width: nameWidth, tag: name, paragraphs: [{ lines: names[i] ?? [], style: STYLES.factName, tag: name }] },
        {
          x: placed(setting, nameWidth + GAP, valueWidth),
          width: valueWidth,
          tag: body,
          paragraphs: [{ lines, style: STYLES.fact, tag: body }],
        },
      ],
      { block: list, above: i === 0 ? 5 : 1.5, padding: [0, 0], limit: LONGEST_UNCUT },
    );
  });
}
