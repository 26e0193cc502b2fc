import { install } from '../../ui/browser/install.ts';
import { Button } from '../../ui/controls/button.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { text } from './text.ts';

/** Installing, where the browser lets a page offer it; else where to find it. */
export function InstallPanel() {
  const { state, ask } = useStore(install, (each) => each);
  return (
    <section class="part">
      <h2>{text.install}</h2>
      <p>{state === 'installed' ? text.installed : text.installWhy}</p>
      {state === 'offered' && (
        <div>
          <Button onClick={() => void ask()}>{text.installIt}</Button>
        </div>
      )}
      {state === 'unknown' && <p class="hint">{text.installBy}</p>}
    </section>
  );
}
