/** Ways for text to leave the extension, each by the officer's own click: clipboard, saved file, print. */

/** Puts text on the clipboard; rejects when the browser does not let it. */
export const copyText = (text: string): Promise<void> => navigator.clipboard.writeText(text);

/** Offers text as a file to save. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The click has begun the download; the address is let go once it has surely been read.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Opens the browser’s own dialog to print this page. */
export const printPage = (): void => window.print();
