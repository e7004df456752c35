/** The files of the demonstration (resources/demo/files): invented, and in the bundle, because the program reads nothing beside it. */
import record from '../../../resources/demo/files/detention-record.jpg?inline';
import medicalNote from '../../../resources/demo/files/medical-note.pdf?inline';
import visitNotes from '../../../resources/demo/files/visit-notes.txt?inline';

export const demoFileNames = ['detention-record.jpg', 'medical-note.pdf', 'visit-notes.txt'] as const;
export type DemoFileName = (typeof demoFileNames)[number];

const addresses: Record<DemoFileName, string> = {
  'detention-record.jpg': record,
  'medical-note.pdf': medicalNote,
  'visit-notes.txt': visitNotes,
};

export function demoFile(name: DemoFileName): Buffer {
  return Buffer.from(addresses[name].split(',')[1] ?? '', 'base64');
}
