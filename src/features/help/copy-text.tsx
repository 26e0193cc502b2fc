import { useState } from 'preact/hooks';
import { ignored } from '../../lib/ignored-errors.ts';
import { Button } from '../../ui/controls/button.tsx';
import css from './help.module.css';
import { text } from './text.ts';

/** Text to copy, the first paragraph as its heading. It can be selected too, where the browser has no clipboard. */
export function CopyText({ paragraphs }: { readonly paragraphs: readonly string[] }) {
  const [result, setResult] = useState('');
  const [heading, ...others] = paragraphs;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(paragraphs.join('\n\n'));
      setResult(text.noticeCopied);
    } catch (error) {
      ignored(error, 'copy the privacy notice');
      setResult(text.noticeFailed);
    }
  };
  return (
    <>
      <blockquote class={css.copy}>
        <p>
          <strong>{heading}</strong>
        </p>
        {others.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </blockquote>
      <div>
        <Button onClick={() => void copy()}>{text.noticeCopy}</Button>
      </div>
      <p role="status">{result}</p>
    </>
  );
}
