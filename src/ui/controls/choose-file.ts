/** File types that Lanes opens, in the form of the `accept` attribute: plain and encrypted files. */
export const OPENABLE = '.json,.age,application/json,application/octet-stream';

/** Opens the file picker. Resolves to the chosen file; never settles if the person cancels. */
export function chooseFile(accept: string): Promise<File> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) resolve(file);
    });
    input.click();
  });
}

/** Opens the folder picker. Resolves to all files in the folder and below; never settles if the person cancels. */
export function chooseFolder(): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.webkitdirectory = true;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.click();
  });
}
