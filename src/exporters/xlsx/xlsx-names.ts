/** The names of the vocabularies that a workbook is written in. Nothing is fetched from them. */
export const S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
