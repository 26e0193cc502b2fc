import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { text } from '../shared/text.ts';

/** Shown when a code chunk fails to load: a half-finished deployment, or a cache that was cleared. */
export const MissingCode = () => (
  <Notice tone="bad" urgent actions={<WaysOut />}>
    <p>{text.codeMissing}</p>
  </Notice>
);

/** Replaces the page after an uncaught error. Edits are saved already, and the page says so instead of going blank. */
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

/** The repair page is a separate static page, so it opens when the app does not. */
const WaysOut = () => (
  <>
    <Button onClick={() => location.reload()}>{text.reload}</Button>
    <LinkButton look="plain" href="./reset.html">
      {text.repair}
    </LinkButton>
  </>
);
