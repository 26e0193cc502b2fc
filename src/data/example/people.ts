/** Who is who in the example: roles and invented partners, never a person. */

export const ORGANISATION = 'Harbour Lane Community Trust';

export const SCOPE = 'Hall, sport, arts and health programmes';

export const ROLES = {
  manager: 'Trust manager',
  community: 'Community worker',
  volunteers: 'Volunteer co-ordinator',
  hall: 'Hall and bookings officer',
  insight: 'Insight officer',
} as const;

export const PARTNERS = {
  surgery: 'Saltpan Surgery',
  homes: 'Foldgate Homes',
  carers: 'Capstan Carers',
  arts: 'Slipstone Arts',
  council: 'the council’s leisure team',
} as const;
