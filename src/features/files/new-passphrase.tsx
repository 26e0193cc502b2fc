import { useRef, useState } from 'preact/hooks';
import { SHORTEST_PASSPHRASE } from '../../domain/exchange/encrypted-file.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { Checkbox } from '../../ui/controls/field.tsx';
import { PassphraseInput } from '../../ui/controls/passphrase-input.tsx';
import css from './files.module.css';
import { text } from './text.ts';

/** Passphrase that is being chosen; `wanted` is off until the user asks for one. */
interface NewPassphrase {
  readonly wanted: boolean;
  readonly words: string;
  readonly again: string;
  readonly fault: 'short' | 'differs' | null;
}

const NONE: NewPassphrase = { wanted: false, words: '', again: '', fault: null };

/** State of the passphrase fields, and their check before a file is made. */
export function useNewPassphrase() {
  const [state, setState] = useState(NONE);
  const box = useRef<HTMLInputElement>(null);
  return {
    state,
    box,
    change: (change: Partial<NewPassphrase>): void => setState({ ...state, fault: null, ...change }),
    /** Returns whether a file may be made, and shows the fault when it may not. */
    check(): boolean {
      const fault = faultIn(state);
      setState({ ...state, fault });
      if (fault) box.current?.focus();
      return fault === null;
    },
    forget: (): void => setState(NONE),
  };
}

/** `null`: no passphrase is wanted, or it is long enough and was typed alike twice. Length is counted in characters. */
function faultIn({ wanted, words, again }: NewPassphrase): NewPassphrase['fault'] {
  if (!wanted) return null;
  if ([...words].length < SHORTEST_PASSPHRASE) return 'short';
  return words === again ? null : 'differs';
}

/** Fields for protecting a backup. Warns beforehand that a forgotten passphrase cannot be recovered. */
export function ProtectFields({
  state,
  box,
  change,
}: Pick<ReturnType<typeof useNewPassphrase>, 'state' | 'box' | 'change'>) {
  const [isShown, setShown] = useState(false);
  const faults = {
    short: formatMessage(text.passphraseShort, { n: SHORTEST_PASSPHRASE }),
    differs: text.passphraseDiffers,
  };
  return (
    <div class={css.protect}>
      <Checkbox checked={state.wanted} onToggle={(wanted) => change({ wanted })}>
        {text.protect}
      </Checkbox>
      {state.wanted && (
        <div class={css.passphrase}>
          <PassphraseInput
            label={text.passphrase}
            hint={formatMessage(text.passphraseHint, { n: SHORTEST_PASSPHRASE })}
            error={state.fault ? faults[state.fault] : undefined}
            value={state.words}
            shown={isShown}
            fresh
            onWrite={(words) => change({ words })}
            boxRef={box}
          />
          <PassphraseInput
            label={text.passphraseAgain}
            value={state.again}
            shown={isShown}
            fresh
            onWrite={(again) => change({ again })}
          />
          <Checkbox checked={isShown} onToggle={setShown}>
            {text.showPassphrase}
          </Checkbox>
          <p>{text.passphraseLost}</p>
        </div>
      )}
    </div>
  );
}
