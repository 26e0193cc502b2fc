import { Icon } from '../display/icon.tsx';
import css from './file-box.module.css';

interface FileBoxProps {
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  /** Allows several files to be chosen at once. */
  readonly onFiles?: (files: readonly File[]) => void;
  readonly onFile: (file: File) => void;
}

/** Box to choose a file or to drop one: the native file input covers the whole box. */
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
          // Cleared, so that choosing the same file again fires `change`.
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
