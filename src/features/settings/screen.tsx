import { deviceLabel, prefer, preferences } from '../../data/device/preferences.ts';
import { say } from '../../lib/i18n/messages.ts';
import { address } from '../../lib/routes.ts';
import { Checkbox, Radios } from '../../ui/controls/field.tsx';
import { LineBox } from '../../ui/controls/line-input.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import type { PageProps } from '../feature-types.ts';
import { Install } from './install-panel.tsx';
import css from './settings.module.css';
import { text } from './text.ts';

/** How this person likes Lanes on this device. Each choice holds at once. */
export default function SettingsScreen(_props: PageProps) {
  const { theme, plain, statementsFirst, letterKeys, role, device } = useStore(preferences, (state) => state);
  return (
    <div class="page">
      <PageHeading title={text.title}>{text.title}</PageHeading>
      <p class="hint">{text.lead}</p>
      <section class="part">
        <h2>{text.theme}</h2>
        <Radios
          legend={text.theme}
          legendHidden
          value={theme}
          choices={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: text[value] }))}
          onChoose={(value) => prefer({ theme: value })}
        />
      </section>
      <section class="part">
        <h2>{text.answering}</h2>
        <Checkbox checked={plain} onToggle={(on) => prefer({ plain: on })}>
          {text.plain}
        </Checkbox>
        <Checkbox checked={statementsFirst} onToggle={(on) => prefer({ statementsFirst: on })}>
          {text.statementsFirst}
        </Checkbox>
        <Checkbox checked={letterKeys} onToggle={(on) => prefer({ letterKeys: on })}>
          {text.letterKeys}
          <span class={css.under}>{text.letterKeysHint}</span>
        </Checkbox>
      </section>
      <section class="part">
        <h2>{text.you}</h2>
        <LineBox label={text.role} hint={text.roleHint} value={role} onWrite={(words) => prefer({ role: words })} />
        <LineBox
          label={text.device}
          hint={say(text.deviceHint, { label: deviceLabel() })}
          value={device}
          onWrite={(words) => prefer({ device: words })}
        />
      </section>
      <Install />
      <section class="part">
        <h2>{text.borrowed}</h2>
        <p>{text.borrowedWhy}</p>
        <p>
          <a href={address.borrowed()}>{text.toBorrowed}</a>
        </p>
      </section>
      <section class="part">
        <h2>{text.kept}</h2>
        <p>{text.keptWords}</p>
        <p>
          <a href={address.files()}>{text.toFiles}</a>
        </p>
      </section>
    </div>
  );
}
