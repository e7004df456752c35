import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenFile } from '@shared/evidence/evidence.schema';
import { Stage } from '../viewer/stage';
import { useRoom } from '../viewer/use-room';
import { ViewerBar } from '../viewer/viewer-bar';
import type { Zoom } from '../viewer/zoom';
import { addressOf } from './opened-file';
import { loadImage } from './safe-image';
import { Unshown } from './unshown';
import { TurnTool, useTurn } from './turn-tool';
import classes from './evidence.module.css';

/** A picture as its camera meant it to be seen, with zoom and rotation. */
export function ImageView({ file, alt }: { file: OpenFile; alt: string }) {
  const { t } = useTranslation('evidence');
  const [size, setSize] = useState<{ width: number; height: number } | 'refused'>();
  const [zoom, setZoom] = useState<Zoom>(null);
  const { turn, turnOn } = useTurn();
  const { ref, across: roomAcross, down: roomDown } = useRoom();
  useEffect(() => {
    let gone = false;
    const show = (next: typeof size) => {
      if (!gone) setSize(next);
    };
    loadImage(addressOf(file))
      .then(({ naturalWidth: width, naturalHeight: height }) => show({ width, height }))
      .catch(() => show('refused'));
    return () => {
      gone = true;
    };
  }, [file]);
  if (size === 'refused') return <Unshown text={t('viewer.badImage')} />;
  if (size === undefined) return null;
  const [across, down] = turn % 180 === 0 ? [size.width, size.height] : [size.height, size.width];
  const fit = Math.min(1, Math.max(0.02, Math.min(roomAcross / across, roomDown / down)));
  return (
    <>
      <ViewerBar zoom={zoom} fit={() => fit} onZoom={setZoom} more={<TurnTool onTurn={turnOn} />} />
      <Stage ref={ref} label={t('viewer.stage')}>
        <TurnedPicture src={addressOf(file)} alt={alt} size={size} scale={zoom ?? fit} turn={turn} />
      </Stage>
    </>
  );
}

interface TurnedPictureProps {
  src: string;
  alt: string;
  size: { width: number; height: number };
  scale: number;
  turn: number;
}

/** A turned picture takes the room of its turned sides: else it would cover what stands around it. */
function TurnedPicture({ src, alt, size, scale, turn }: TurnedPictureProps) {
  const [width, height] = [Math.round(size.width * scale), Math.round(size.height * scale)];
  const lying = turn % 180 !== 0;
  const gap = lying ? (width - height) / 2 : 0;
  return (
    <img
      src={src}
      alt={alt}
      className={classes['picture']}
      style={{
        inlineSize: width,
        blockSize: height,
        rotate: `${turn}deg`,
        marginBlock: gap,
        marginInline: -gap,
      }}
    />
  );
}
