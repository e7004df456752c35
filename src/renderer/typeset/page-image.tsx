/**
 * One typeset page as an image from memory: safer than its SVG in the document, where it could carry links and script.
 * The old image stays until the new one can be painted, so that nothing blinks.
 */
import { useEffect, useRef, useState } from 'react';
import classes from './preview.module.css';

export function PageImage({ svg, alt }: { svg: string; alt: string }) {
  const [address, setAddress] = useState<string>();
  const shown = useRef<string>(undefined);
  useEffect(() => {
    const next = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    let gone = false;
    const image = new Image();
    image.src = next;
    const show = () => {
      if (gone) {
        URL.revokeObjectURL(next);
        return;
      }
      if (shown.current !== undefined) URL.revokeObjectURL(shown.current);
      shown.current = next;
      setAddress(next);
    };
    image.decode().then(show, show);
    return () => {
      gone = true;
    };
  }, [svg]);
  useEffect(
    () => () => {
      if (shown.current !== undefined) URL.revokeObjectURL(shown.current);
      shown.current = undefined;
    },
    [],
  );
  if (address === undefined) return <div className={classes['blank']} />;
  return <img className={classes['image']} src={address} alt={alt} draggable={false} />;
}
