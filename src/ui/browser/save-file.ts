/** Downloads a file. */
export function saveFile(name: string, content: string | Blob, type: string): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Revoked late: Safari has not read the URL yet when `click` returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
