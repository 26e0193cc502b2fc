import type { Block } from '../../domain/report.ts';
import { Lanes, LanesLegend } from '../../ui/lanes.tsx';
import css from './report-view.module.css';
import { text } from './text.ts';

/** The lanes of a report, with the same numbers as a table under them. */
export function ReportLanes({ block }: { readonly block: Extract<Block, { type: 'lanes' }> }) {
  const level = (at: number | null): string => (at === null ? '–' : `${at} ${block.stops[at - 1] ?? ''}`);
  return (
    <figure class={css.lanes} aria-label={block.said}>
      <div class={css.legend}>
        <LanesLegend now={text.now} before={text.lastTime} aim={text.aim} />
      </div>
      <div aria-hidden="true">
        <Lanes
          stops={block.stops}
          lanes={block.lanes.map((lane) => ({
            ...lane,
            href: null,
            said: '',
            headline: level(lane.now),
            detail: lane.provisional ? text.nowSoFar : '',
          }))}
        />
      </div>
      <div class="hidden">
        <table>
          <thead>
            <tr>
              {[text.stage, text.now, text.lastTime, text.aim].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.lanes.map((lane) => (
              <tr key={lane.name}>
                <th scope="row">{lane.name}</th>
                <td>{level(lane.now)}</td>
                <td>{level(lane.before)}</td>
                <td>{level(lane.aim)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
