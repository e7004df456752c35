import type { AttachedImage } from '@shared/attachment/attachment.schema';

const signatures: readonly (readonly [
  mime: AttachedImage['mime'],
  offset: number,
  start: readonly number[],
])[] = [
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', 8, [0x57, 0x45, 0x42, 0x50]],
];

/** Which image it is by its first bytes. SVG is none: it is a program, not a picture. */
export function findImageKind(bytes: Uint8Array): AttachedImage['mime'] | undefined {
  return signatures.find(([, offset, start]) => start.every((byte, at) => bytes[offset + at] === byte))?.[0];
}
