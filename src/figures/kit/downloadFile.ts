/** Hands the reader a file made on the page. A CSV file is marked as UTF-8: a spreadsheet that opens it guesses otherwise. */
export function downloadFile(name: string, type: string, content: string | Blob): void {
  const address = URL.createObjectURL(
    typeof content === 'string'
      ? new Blob([...(type === 'text/csv' ? ['\ufeff'] : []), content], { type: `${type};charset=utf-8` })
      : content,
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then in every browser.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

/** A picture of an SVG file, at so many pixels for each of its own. */
export async function pngOf(svg: string, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  return new Promise((resolve, reject) => {
    canvas.toBlob((picture) => {
      if (picture) resolve(picture);
      else reject(new Error('the browser made no picture of the figure'));
    }, 'image/png');
  });
}
