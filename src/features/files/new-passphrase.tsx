import { useRef, useState } from 'preact/hooks';
import { SHORTEST_PASSPHRASE } from '../../domain/exchange/encrypted-file.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { Checkbox } from '../../ui/controls/field.tsx';
import { PassphraseInput } from '../../ui/controls/passphrase-input.tsx';
import css from './files.module.css';
import { text } from './text.ts';

/** A passphrase that is being chosen; `wanted` is off until somebody asks for one. */
export interface NewPassphrase {
  readonly wanted: boolean;
  readonly words: string;
  readonly again: string;
  readonly fault: 'short' | 'differs' | null;
}

const NONE: NewPassphrase = { wanted: false, words: '', again: '', fault: null };

/** The passphrase that is being chosen, what is drawn of it, and a look at it before it is used. */
export function useNewPassphrase() {
  const [state, set] = useState(NONE);
  const box = useRef<HTMLInputElement>(null);
  return {
    state,
    box,
    change: (change: Partial<NewPassphrase>): void => set({ ...state, fault: null, ...change }),
    /** Whether a file may be made: nothing is to be protected, or the passphrase is long enough and was typed alike twice. */
    ready(): boolean {
      const fault = !state.wanted
        ? null
        : [...state.words].length < SHORTEST_PASSPHRASE
          ? 'short'
          : state.words === state.again
            ? null
            : 'differs';
      set({ ...state, fault });
      if (fault) box.current?.focus();
      return fault === null;
    },
    forget: (): void => set(NONE),
  };
}

/** Whether to protect a backup, and with what. Says before, not after, that nobody can help whoever forgets it. */
export function ProtectFields({
  state,
  box,
  change,
}: Pick<ReturnType<typeof useNewPassphrase>, 'state' | 'box' | 'change'>) {
  const [shown, show] = useState(false);
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
            shown={shown}
            fresh
            onWrite={(words) => change({ words })}
            boxRef={box}
          />
          <PassphraseInput
            label={text.passphraseAgain}
            value={state.again}
            shown={shown}
            fresh
            onWrite={(again) => change({ again })}
          />
          <Checkbox checked={shown} onToggle={show}>
            {text.showPassphrase}
          </Checkbox>
          <p>{text.passphraseLost}</p>
        </div>
      )}
    </div>
  );
}
