import { inLanguage, levelLabels } from '../../../domain/rubric/rubric.ts';
import { groupsIn } from '../../../domain/workshop/workshop.ts';
import { laneClass, StageIcon } from '../../../ui/display/stage-icon.tsx';
import { ResultMark } from '../display/result-marks.tsx';
import { type PaperProps, PaperSheet, UnitRows } from './paper-sheet.tsx';
import css from './posters.module.css';
import { text } from './text.ts';

/** One A3 poster per stage: one lane per statement, with space at each level for everybody's dots. */
export function Posters({ workshop, rubric }: PaperProps) {
  const { setup } = workshop;
  const labels = levelLabels(rubric);
  const quick = setup.depth === 'quick';
  return (
    <>
      {rubric.stages
        .map((stage, lane) => ({ stage, lane }))
        .filter(({ stage }) => setup.stages.includes(stage.id))
        .map(({ stage, lane }) => {
          const name = inLanguage(stage.name);
          const challenge = inLanguage(stage.challenge);
          const rows = quick ? [stage.challenge] : stage.statements.map((statement) => statement.text);
          return (
            <PaperSheet key={stage.id} format="poster" label={name.text}>
              <header class={`${css.posterHead} ${laneClass(lane)}`}>
                <StageIcon lane={lane} lanes={rubric.stages.length} size="xl" />
                <div>
                  <h1 lang={name.lang}>{name.text}</h1>
                  {!quick && <p lang={challenge.lang}>{challenge.text}</p>}
                </div>
                <ul>
                  {groupsIn(setup, setup.scheme).map((group, shape) => (
                    <li key={group.id}>
                      <ResultMark shape={shape} /> {group.name}
                    </li>
                  ))}
                </ul>
              </header>
              <table class={`${css.lanes} ${laneClass(lane)}`} style={{ '--rows': String(rows.length) }}>
                <thead>
                  <tr>
                    <th scope="col">{text.postersHow}</th>
                    {labels.map((label, i) => (
                      <th key={label} scope="col">
                        <b>{i + 1}</b> {label}
                      </th>
                    ))}
                  </tr>
                </thead>
                <UnitRows rows={rows} numbered={!quick}>
                  {() => labels.map((label) => <td key={label} />)}
                </UnitRows>
              </table>
            </PaperSheet>
          );
        })}
    </>
  );
}
