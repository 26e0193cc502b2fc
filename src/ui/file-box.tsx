import css from './file-box.module.css';
import { Icon } from './icon.tsx';

interface FileBoxProps {
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** Choose a file or drop one: the browser's own file control, spread over the whole box, does both. */
export function FileBox({ label, hint, accept, onFile }: FileBoxProps) {
  return (
    <label class={css.box}>
      <input
        type="file"
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // Emptied, so that choosing the same file again is a choice too.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <span class={css.button}>
        <Icon name="open" size={16} />
        {label}
      </span>
      <span class="quiet">{hint}</span>
    </label>
  );
}
