import type { DetailTexts } from '../../data/assessments/details.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { LineInput } from '../../ui/controls/line-input.tsx';
import { ParagraphInput } from '../../ui/controls/paragraph-input.tsx';
import type { FieldError } from '../../ui/display/error-summary.tsx';
import { text } from './text.ts';

/** Contents of the form. `role` is a preference of this device, as in Settings. */
export interface DetailValues extends DetailTexts {
  readonly role: string;
}

/** Ids of the fields that errors and links lead to. */
export const FIELDS = { name: 'details-name', period: 'details-period' } as const;

/** Longest name of an organisation and longest period, in characters. */
const MOST = { name: 120, period: 120 } as const;

export const withoutEnds = (values: DetailValues): DetailValues => ({
  organisation: values.organisation.trim(),
  period: values.period.trim(),
  scope: values.scope.trim(),
  tookPart: values.tookPart.trim(),
  role: values.role.trim(),
});

/** @param isNameAsked false where the organisation is chosen from a list */
export function errorsIn({ organisation, period }: DetailValues, isNameAsked: boolean): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (isNameAsked && organisation === '') errors.push({ field: FIELDS.name, message: text.nameMissing });
  if (isNameAsked && [...organisation].length > MOST.name)
    errors.push({ field: FIELDS.name, message: formatMessage(text.nameLong, { most: MOST.name }) });
  if ([...period].length > MOST.period)
    errors.push({ field: FIELDS.period, message: formatMessage(text.periodLong, { most: MOST.period }) });
  return errors;
}

interface DetailFieldsProps {
  readonly values: DetailValues;
  readonly onWrite: (change: Partial<DetailValues>) => void;
  readonly errors: readonly FieldError[];
  /** Hint of the organisation's name; `null` where the name is not asked for. */
  readonly nameHint: string | null;
}

/** Fields of an assessment's details, the same when it is started and when it is changed. */
export function DetailFields({ values, onWrite, errors, nameHint }: DetailFieldsProps) {
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <>
      {nameHint !== null && (
        <LineInput
          id={FIELDS.name}
          label={text.name}
          hint={nameHint}
          value={values.organisation}
          onWrite={(organisation) => onWrite({ organisation })}
          autocomplete="organization"
          selected
          error={errorOf(FIELDS.name)}
        />
      )}
      <LineInput
        id={FIELDS.period}
        label={text.period}
        hint={text.periodHint}
        value={values.period}
        onWrite={(period) => onWrite({ period })}
        short
        selected
        error={errorOf(FIELDS.period)}
      />
      <LineInput
        label={text.scope}
        hint={text.scopeHint}
        value={values.scope}
        onWrite={(scope) => onWrite({ scope })}
        selected
      />
      <ParagraphInput
        label={text.tookPart}
        hint={text.tookPartHint}
        value={values.tookPart}
        onWrite={(tookPart) => onWrite({ tookPart })}
      />
      <LineInput
        label={text.role}
        hint={text.roleHint}
        value={values.role}
        onWrite={(role) => onWrite({ role })}
        short
        selected
      />
    </>
  );
}
