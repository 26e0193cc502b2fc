import { goOnWith, rawRows } from '../data/rescue.ts';
import { explain } from '../domain/explain.ts';
import { fileName } from '../domain/file-name.ts';
import type { Problem } from '../domain/problem.ts';
import { Brand } from '../ui/brand.tsx';
import { Button } from '../ui/button.tsx';
import { saveFile } from '../ui/save-file.ts';
import css from './frame.module.css';
import { text } from './text.ts';

/** What stands in place of the start when the database cannot be trusted: never a welcome, never an empty list. */
export default function RescueScreen({ problem }: { readonly problem: Problem }) {
  const today = new Date().toISOString().slice(0, 10);
  return (
    <main class={css.rescue}>
      <Brand size={56} />
      <h1 tabIndex={-1}>{text.rescueTitle}</h1>
      <p>{explain(problem)}</p>
      <div class={css.rescueWays}>
        <Button look="first" onClick={() => location.reload()}>
          {text.rescueTry}
        </Button>
        <Button onClick={async () => saveFile(fileName('lanes', 'raw', today, 'json'), await rawRows(), 'application/json')}>{text.rescueRaw}</Button>
        {problem.type === 'work-missing' && (
          <Button
            onClick={() => {
              goOnWith(problem.found);
              location.reload();
            }}
          >
            {text.rescueGoOn}
          </Button>
        )}
      </div>
      {problem.type === 'work-missing' && <p class="hint">{text.rescueGoOnHint}</p>}
    </main>
  );
}
