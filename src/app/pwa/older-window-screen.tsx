import type { Problem } from '../../lib/problem/problem.ts';
import { problemMessage } from '../../lib/problem/problem-messages.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Brand } from '../../ui/display/brand.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import css from '../recovery/rescue.module.css';
import { text } from '../shared/text.ts';
import { offline } from './offline.ts';

/** Page of a window whose release is older than the database. It opens and changes nothing: only the newer release helps. */
export default function OlderWindowScreen({ problem }: { readonly problem: Problem }) {
  const { apply } = useStore(offline, (state) => state);
  return (
    <main class={css.rescue}>
      <Brand size={56} />
      <h1 tabIndex={-1}>{text.olderTitle}</h1>
      <p role="alert">{problemMessage(problem)}</p>
      <div class={css.last}>
        <Button look="first" onClick={apply}>
          {text.reload}
        </Button>
        <LinkButton look="plain" href="./reset.html">
          {text.repair}
        </LinkButton>
      </div>
    </main>
  );
}
