import { levelLabels, localize } from '../../../domain/rubric/rubric.ts';
import { unitHead } from '../../../domain/workshop/display/unit.ts';
import { groupsIn, unitsOf } from '../../../domain/workshop/workshop.ts';
import { StageIcon } from '../../../ui/display/stage-icon.tsx';
import { ResultMark } from '../display/result-marks.tsx';
import { Boxes, type PaperProps, PaperSheet } from './paper-sheet.tsx';
import css from './print.module.css';
import { text } from './text.ts';

/** One sheet per group for counting its worksheets, in the order in which the counts are typed in. */
export function TallySheet({ workshop, rubric }: PaperProps) {
  const { setup } = workshop;
  const labels = [
    ...levelLabels(rubric).map((label, i) => `${i + 1} ${label}`),
    text.dontKnow,
    text.notApplicableShort,
    text.together,
  ];
  return (
    <>
      {groupsIn(setup, setup.scheme).map((group, shape) => (
        <PaperSheet key={group.id} format="portrait" label={group.name}>
          <header class={css.paperHead}>
            <h1 class={css.groupName}>
              <ResultMark shape={shape} /> {group.name}
            </h1>
            <p>{text.tallyHow}</p>
          </header>
          <table class={css.counts}>
            <thead>
              <tr>
                <th scope="col">{text.statement}</th>
                {labels.map((label) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {unitsOf(setup, rubric).map((unit) => {
                const head = unitHead(rubric, unit);
                return (
                  <tr key={unit}>
                    <th scope="row">
                      {head && <StageIcon lane={head.lane} lanes={head.lanes} size="xs" label={head.stage.text} />}
                      <b>{head?.number?.n}</b>
                      <span lang={head?.words.lang}>{head ? head.words.text : localize(rubric.title)}</span>
                    </th>
                    <Boxes n={labels.length} />
                  </tr>
                );
              })}
            </tbody>
          </table>
        </PaperSheet>
      ))}
    </>
  );
}
