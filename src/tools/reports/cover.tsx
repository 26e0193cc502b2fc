import { useState } from 'preact/hooks';
import type { OpenAssessment } from '../../data/open-assessment.ts';
import { decideLogo } from '../../data/organisation-document.ts';
import { explain } from '../../domain/explain.ts';
import { fitted, logoUrl } from '../../domain/logo.ts';
import type { Problem } from '../../domain/problem.ts';
import { say } from '../../domain/words.ts';
import { Button } from '../../ui/button.tsx';
import { FileBox } from '../../ui/file-box.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useStore } from '../../ui/use-store.ts';
import { makeLogo } from './make-logo.ts';
import css from './reports.module.css';
import { text } from './text.ts';

const ROOM = { width: 240, height: 80 } as const;

/** The organisation's logo, which stands on every report beside its name. */
export function Cover({ open }: { readonly open: OpenAssessment }) {
  const logo = useStore(open.organisation, (state) => state.logo);
  const organisation = useStore(open.organisation, (state) => state.name);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function take(file: File): Promise<void> {
    const made = await makeLogo(file);
    setProblem(made.ok ? null : made.problem);
    if (made.ok) open.act(text.undoLogo, () => decideLogo(open.organisationDocument, made.value));
  }

  return (
    <section class="part">
      <h2>{text.cover}</h2>
      <p class="hint">{text.coverHint}</p>
      {logo && (
        <div class={css.logo}>
          <img src={logoUrl(logo)} alt={say(text.logoOf, { organisation })} {...fitted(logo, ROOM)} />
          <Button onClick={() => open.act(text.undoLogo, () => decideLogo(open.organisationDocument, null), { offer: true })}>
            {text.removeLogo}
          </Button>
        </div>
      )}
      <FileBox
        label={logo ? text.otherLogo : text.chooseLogo}
        hint={text.logoKinds}
        accept="image/png,image/svg+xml,.png,.svg"
        onFile={(file) => void take(file)}
      />
      <div role="status">{problem && <Notice tone="bad">{explain(problem)}</Notice>}</div>
    </section>
  );
}
