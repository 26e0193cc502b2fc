import { groupsIn, SCHEMES } from '../../../domain/workshop/workshop.ts';
import { Mark } from '../display/result-marks.tsx';
import { type PaperProps, Sheet } from './paper-sheet.tsx';
import { text } from './text.ts';
import css from './vote-cards.module.css';

/** A card for each table, to fold across: the name stands on both sides, the right way up when it stands. */
export function Cards({ workshop }: PaperProps) {
  const { setup } = workshop;
  const used = new Set([setup.scheme, ...setup.questions.filter(({ on }) => on).map(({ scheme }) => scheme)]);
  return (
    <>
      {SCHEMES.filter((scheme) => used.has(scheme)).flatMap((scheme) =>
        groupsIn(setup, scheme).map((group, shape) => (
          <Sheet key={group.id} format="card" label={group.name}>
            <div class={`${css.half} ${css.turned}`} aria-hidden="true">
              <Mark shape={shape} />
              <p>{group.name}</p>
            </div>
            <p class={css.fold}>
              <span>{text.foldHere}</span>
            </p>
            <div class={css.half}>
              <Mark shape={shape} />
              <p>{group.name}</p>
            </div>
          </Sheet>
        )),
      )}
    </>
  );
}
