/** Hands a file to the person's device, as a download. */
export function saveFile(name: string, content: string | Blob, type: string): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Freed once the browser has surely taken it up; at once is too early for Safari.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
