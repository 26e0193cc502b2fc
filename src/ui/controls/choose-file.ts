/** What Lanes opens, as a file picker is told it: plain files and protected ones. */
export const OPENABLE = '.json,.age,application/json,application/octet-stream';

/** Opens the device's file picker. Resolves to the file that was chosen, or never if the person thinks better of it. */
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

/** Opens the device's picker of folders. Resolves to the files in it and below, or never if the person thinks better of it. */
export function chooseFolder(): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.webkitdirectory = true;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.click();
  });
}
