/** More than a photograph has: a picture that would take a gigabyte to unfold is refused by its header. */
const mostPixels = 100_000_000;

/** Loads without decoding: size and turning are known before a pixel is unfolded. @throws for what is no picture, or too large a one */
export async function loadImage(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  await new Promise((resolve, reject) => {
    image.addEventListener('load', resolve, { once: true });
    image.addEventListener('error', () => reject(new Error('no picture')), { once: true });
    image.src = address;
  });
  if (image.naturalWidth * image.naturalHeight > mostPixels) throw new Error('too large');
  return image;
}

/** The picture as it is seen (turned as its camera noted), at most `longest` pixels on its longer side. */
export async function drawImage(
  image: HTMLImageElement,
  longest = Number.POSITIVE_INFINITY,
): Promise<HTMLCanvasElement> {
  const scale = Math.min(1, longest / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  await image.decode();
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

export async function encode(
  canvas: HTMLCanvasElement,
  mime: string,
  quality: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, mime, quality));
  if (blob === null) throw new Error('not encoded');
  return new Uint8Array(await blob.arrayBuffer());
}
