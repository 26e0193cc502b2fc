import { useState } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { decideLogo } from '../../data/assessments/organisation-document.ts';
import { text } from '../../exporters/shared/text.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { fitLogo, logoUrl } from '../../lib/logo.ts';
import type { Problem } from '../../lib/problem/problem.ts';
import { problemMessage } from '../../lib/problem/problem-messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import { FileBox } from '../../ui/controls/file-box.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { makeLogo } from './make-logo.ts';
import css from './shared/reports.module.css';

const ROOM = { width: 240, height: 80 } as const;

/** Field for the organisation's logo, which every report shows beside its name. */
export function LogoField({ open }: { readonly open: OpenAssessment }) {
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
          <img src={logoUrl(logo)} alt={formatMessage(text.logoOf, { organisation })} {...fitLogo(logo, ROOM)} />
          <Button
            onClick={() => open.act(text.undoLogo, () => decideLogo(open.organisationDocument, null), { offer: true })}
          >
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
      <div role="status">{problem && <Notice tone="bad">{problemMessage(problem)}</Notice>}</div>
    </section>
  );
}
