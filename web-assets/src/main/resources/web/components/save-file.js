/** Gives somebody a file to keep. @param {Blob} blob @param {string} name */
export function saveFile(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the file by the time this task ends.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
