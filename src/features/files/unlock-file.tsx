import { useState } from 'preact/hooks';
import { decryptText } from '../../data/encryption/encrypt-file.ts';
import type { EncryptionStep } from '../../data/encryption/encryption-messages.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import type { Problem } from '../../lib/problem/problem.ts';
import { problemMessage } from '../../lib/problem/problem-messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Checkbox } from '../../ui/controls/field.tsx';
import { PassphraseInput } from '../../ui/controls/passphrase-input.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import card from '../../ui/layout/card.module.css';
import row from '../../ui/layout/row.module.css';
import css from './files.module.css';
import { stepWords, text } from './text.ts';

interface UnlockFileProps {
  readonly file: File;
  readonly onOpened: (content: File) => void;
  readonly onLeave: () => void;
}

/** Asks for the passphrase of an encrypted file, any number of times. */
export function UnlockFile({ file, onOpened, onLeave }: UnlockFileProps) {
  const [words, setWords] = useState('');
  const [isShown, setShown] = useState(false);
  const [step, setStep] = useState<EncryptionStep | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function unlock(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (step !== null || words === '') return;
    setProblem(null);
    setStep('key');
    const opened = await decryptText(file, words, setStep);
    setStep(null);
    if (opened.ok) onOpened(opened.value);
    else setProblem(opened.problem);
  }

  return (
    <form class={card.card} onSubmit={(event) => void unlock(event)} noValidate>
      <h3>{formatMessage(text.previewTitle, { name: file.name })}</h3>
      <p>{text.isProtected}</p>
      <PassphraseInput label={text.passphraseOf} value={words} shown={isShown} fresh={false} onWrite={setWords} />
      <Checkbox checked={isShown} onToggle={setShown}>
        {text.showPassphrase}
      </Checkbox>
      <div aria-live="polite">
        {problem && (
          <Notice tone="bad">
            <p>{problemMessage(problem)}</p>
            {problem.type === 'wrong-passphrase' && <p>{text.forgotten}</p>}
          </Notice>
        )}
        {step && <p>{stepWords(step)}</p>}
      </div>
      <div class={`${row.controls} ${css.ways}`}>
        <Button look="first" submit disabled={step !== null}>
          {text.unlock}
        </Button>
        <Button onClick={onLeave}>{text.cancel}</Button>
      </div>
    </form>
  );
}
