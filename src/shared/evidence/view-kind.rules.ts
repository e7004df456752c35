/** How a file is shown inside the app. `none`: only what is known about it, and a way to save a copy. */
export type ViewKind = 'image' | 'pdf' | 'audio' | 'video' | 'text' | 'none';

/** What Chromium decodes inside its sandbox. SVG is not among them: it is a program, not a picture. */
const images = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp', 'image/avif'];
const audio = [
  'audio/mpeg',
  'audio/wav',
  'audio/ogg',
  'audio/opus',
  'audio/flac',
  'audio/x-m4a',
  'audio/mp4',
  'audio/aac',
];
const video = ['video/mp4', 'video/webm', 'video/ogg', 'video/quicktime', 'video/x-matroska', 'video/x-m4v'];

/**
 * By what the bytes of a file say it is, never by its name. The list is closed: whatever is not on it is not opened.
 * Markup (HTML, SVG, XML) is shown as the text that it is.
 */
export function viewKindOf(mime: string): ViewKind {
  if (images.includes(mime)) return 'image';
  if (mime === 'application/pdf') return 'pdf';
  if (audio.includes(mime)) return 'audio';
  if (video.includes(mime)) return 'video';
  return mime.startsWith('text/') || mime === 'application/xml' ? 'text' : 'none';
}

/** The type under which a file is handed to the page: never one that a browser would run or interpret as a page. */
export function servedMime(mime: string): string {
  const kind = viewKindOf(mime);
  if (kind === 'image' || kind === 'audio' || kind === 'video') return mime;
  return kind === 'text' ? 'text/plain' : 'application/octet-stream';
}
