import { goOnBorrowed } from '../data/borrowed.ts';
import { address } from '../domain/address.ts';
import { Brand } from '../ui/brand.tsx';
import { Button } from '../ui/button.tsx';
import css from './frame.module.css';
import { text } from './text.ts';

/** What stands in place of every page when borrowed work was left: whose it is, is not shown. */
export default function LeftBehind() {
  const goOn = (to: string): void => {
    goOnBorrowed();
    location.hash = to;
    location.reload();
  };
  return (
    <main class={css.rescue}>
      <Brand size={56} />
      <h1 tabIndex={-1}>{text.leftTitle}</h1>
      <p>{text.leftWhat}</p>
      <div class={css.rescueWays}>
        <Button look="first" onClick={() => goOn(address.start())}>
          {text.leftGoOn}
        </Button>
        <Button onClick={() => goOn(address.borrowed())}>{text.borrowedFinish}</Button>
      </div>
    </main>
  );
}
