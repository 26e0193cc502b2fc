import type { Problem } from '../../lib/problem/problem.ts';
import { problemMessage } from '../../lib/problem/problem-messages.ts';
import { routes } from '../../lib/routes.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { LostPage } from '../../ui/layout/lost-page.tsx';
import { text } from '../shared/text.ts';

interface NotFoundScreenProps {
  readonly problem: Problem;
  readonly back?: { readonly href: string; readonly label: string };
}

export function NotFoundScreen({
  problem,
  back = { href: routes.start(), label: text.backToStart },
}: NotFoundScreenProps) {
  return <LostPage title={text.lost} words={problemMessage(problem)} back={back} />;
}

/** Code that did not arrive: half a deploy, or a cache that somebody emptied. */
export const MissingCode = () => (
  <Notice tone="bad" urgent actions={<WaysOut />}>
    <p>{text.codeMissing}</p>
  </Notice>
);

/** A bug. What was written is at rest already; the page says so instead of going blank. */
export function CrashScreen({ error }: { readonly error: unknown }) {
  return (
    <main style={{ padding: '32px', maxInlineSize: '720px' }}>
      <Notice tone="bad" title={text.crashed} urgent actions={<WaysOut />}>
        <p>{text.crashedWhat}</p>
        <p class="hint">{error instanceof Error ? error.message : String(error)}</p>
      </Notice>
    </main>
  );
}

/** The repair page stands outside the program: it opens when nothing here does. */
const WaysOut = () => (
  <>
    <Button onClick={() => location.reload()}>{text.reload}</Button>
    <LinkButton look="plain" href="./reset.html">
      {text.repair}
    </LinkButton>
  </>
);
