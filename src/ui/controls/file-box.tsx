import { Icon } from '../display/icon.tsx';
import css from './file-box.module.css';

interface FileBoxProps {
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  /** Several files may be chosen at once, where this is given. */
  readonly onFiles?: (files: readonly File[]) => void;
  readonly onFile: (file: File) => void;
}

/** Choose a file or drop one: the browser's own file control, spread over the whole box, does both. */
export function FileBox({ label, hint, accept, onFiles, onFile }: FileBoxProps) {
  return (
    <label class={css.box}>
      <input
        type="file"
        accept={accept}
        multiple={onFiles !== undefined}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          const [file] = files;
          // Emptied, so that choosing the same file again is a choice too.
          event.currentTarget.value = '';
          if (files.length > 1) onFiles?.(files);
          else if (file) onFile(file);
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
