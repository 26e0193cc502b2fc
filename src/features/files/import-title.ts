import { text } from './text.ts';

/** 'Youth service, Autumn 2026' */
export const importTitle = ({ scope, period }: { readonly scope: string; readonly period: string }): string =>
  [scope, period].filter((part) => part !== '').join(', ') || text.untitledPeriod;
