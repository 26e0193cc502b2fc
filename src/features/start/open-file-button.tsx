import { fileToImport } from '../../data/import/file-to-import.ts';
import { routes } from '../../lib/routes.ts';
import { go } from '../../ui/browser/navigation.ts';
import { Button } from '../../ui/controls/button.tsx';
import { chooseFile, OPENABLE } from '../../ui/controls/choose-file.ts';
import css from './start.module.css';
import { text } from './text.ts';

/** Asks for a file and shows what is in it, on the page that opens files. */
export function OpenFileButton({ isLink = false }: { readonly isLink?: boolean }) {
  async function open(): Promise<void> {
    fileToImport.setState({ file: await chooseFile(OPENABLE) });
    go(routes.files());
  }
  return isLink ? (
    <button type="button" class={css.linkButton} onClick={() => void open()}>
      {text.openFile}
    </button>
  ) : (
    <Button onClick={() => void open()}>{text.openFile}</Button>
  );
}
