import css from './shared/facilitator-page.module.css';

/** The lanes as one tape under the header, as on the floor of a hall. */
export const LaneTape = () => (
  <span class={css.tape} aria-hidden="true">
    <i class="lane-1" />
    <i class="lane-2" />
    <i class="lane-3" />
    <i class="lane-4" />
    <i class="lane-5" />
  </span>
);
