/** XML namespaces and types of a workbook. They are never fetched. */
export const SHEET_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const CONTENT_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
