/** A place that takes one dropped file; beside it the page says how to choose one. */
import { useState, type DragEvent, type ReactNode } from 'react';
import { useChanges } from '../user/changes';
import classes from './drop-area.module.css';

export function DropArea({ onFile, children }: { onFile: (file: File) => void; children: ReactNode }) {
  const [over, setOver] = useState(false);
  if (!useChanges()) return null;
  const take = (event: DragEvent) => {
    event.preventDefault();
    // The page of the case takes dropped files too, and would file this one a second time.
    event.stopPropagation();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onFile(file);
  };
  return (
    <div
      className={classes['area']}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={take}
    >
      {children}
    </div>
  );
}
