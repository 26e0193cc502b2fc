import { groupsIn, SCHEMES } from '../../../domain/workshop/workshop.ts';
import { ResultMark } from '../display/result-marks.tsx';
import { type PaperProps, PaperSheet } from './paper-sheet.tsx';
import { text } from './text.ts';
import css from './vote-cards.module.css';

/** Folding card per group, with the name upright on both sides when the card stands. */
export function VoteCards({ workshop }: PaperProps) {
  const { setup } = workshop;
  const used = new Set([setup.scheme, ...setup.questions.filter(({ on }) => on).map(({ scheme }) => scheme)]);
  return (
    <>
      {SCHEMES.filter((scheme) => used.has(scheme)).flatMap((scheme) =>
        groupsIn(setup, scheme).map((group, shape) => (
          <PaperSheet key={group.id} format="card" label={group.name}>
            <div class={`${css.half} ${css.turned}`} aria-hidden="true">
              <ResultMark shape={shape} />
              <p>{group.name}</p>
            </div>
            <p class={css.fold}>
              <span>{text.foldHere}</span>
            </p>
            <div class={css.half}>
              <ResultMark shape={shape} />
              <p>{group.name}</p>
            </div>
          </PaperSheet>
        )),
      )}
    </>
  );
}
