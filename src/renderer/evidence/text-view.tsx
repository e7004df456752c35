import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenFile } from '@shared/evidence/evidence.schema';
import { Stage } from '../viewer/stage';
import { addressOf } from './opened-file';
import { decodeText } from './text-decoding';
import { Unshown } from './unshown';
import classes from './evidence.module.css';

/** More than anyone reads on a screen; a longer file shows its beginning and says so. */
const longest = 1024 * 1024;

/** Text as text: markup stands there as it is written, and nothing of it comes to life. */
export function TextView({ file }: { file: OpenFile }) {
  const { t } = useTranslation('evidence');
  const [text, setText] = useState<string | null>();
  useEffect(() => {
    let gone = false;
    const show = (next: string | null) => {
      if (!gone) setText(next);
    };
    readStart(file)
      .then(show)
      .catch(() => show(null));
    return () => {
      gone = true;
    };
  }, [file]);
  if (text === null) return <Unshown text={t('viewer.unreadable')} />;
  return (
    <Stage label={t('viewer.stage')}>
      {file.size > longest && (
        <Text size="sm" c="dimmed">
          {t('viewer.onlyStart')}
        </Text>
      )}
      <pre className={classes['text']}>{text}</pre>
    </Stage>
  );
}

async function readStart(file: OpenFile): Promise<string> {
  if (file.size === 0) return '';
  const answer = await fetch(addressOf(file), { headers: { Range: `bytes=0-${longest - 1}` } });
  if (!answer.ok) throw new Error('unreadable');
  return decodeText(new Uint8Array(await answer.arrayBuffer()));
}
