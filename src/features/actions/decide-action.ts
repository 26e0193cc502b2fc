import type { ActionChoices } from '../../domain/assessment/action.ts';

/** Changes one choice of an action, as a step that can be undone. */
export type Decide = <F extends keyof ActionChoices>(field: F, value: ActionChoices[F]) => void;
