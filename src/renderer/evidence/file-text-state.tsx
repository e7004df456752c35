/** Whether the search finds a file by what stands in it, and how many files are still being read for that. */
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconFileSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { InputOf, OutputOf, QueryName } from '@shared/ipc/routes';
import { request } from '../ipc/api';
import { routeKey } from '../ipc/useRoute';

/** In ms. Reading writes nothing that the page is told of: it looks again while something waits. */
const lookAgain = 2000;

/** As `useRoute`, asked again as long as the answer is not the last one. */
function useWatched<Name extends QueryName>(
  route: Name,
  input: InputOf<Name>,
  isOver: (answer: OutputOf<Name>) => boolean,
) {
  return useQuery({
    queryKey: routeKey(route, input),
    queryFn: ({ signal }) => request(route, input, { signal }),
    refetchInterval: ({ state }) => (state.data === undefined || isOver(state.data) ? false : lookAgain),
  });
}

export function FileTextState({ versionId }: { versionId: string }) {
  const { t } = useTranslation('evidence');
  const asked = useWatched('fileText.state', { versionId }, ({ state }) => state !== 'waiting');
  if (asked.data === undefined) return null;
  const { state, failure, cut } = asked.data;
  const said = failure ?? (state === 'read' && cut ? 'cut' : state);
  return (
    <Text size="sm" role="status" mt="xs">
      {t(`words.${said === 'failed' ? 'damaged' : said}`)}
    </Text>
  );
}

/** In the status line, quietly, as long as files of the vault wait to be read. */
export function FilesWaiting() {
  const { t } = useTranslation('evidence');
  const asked = useWatched('fileText.waiting', {}, ({ count }) => count === 0);
  const count = asked.data?.count ?? 0;
  if (count === 0) return null;
  return (
    <div>
      <IconFileSearch size={14} aria-hidden />
      <span>{t('reading', { count })}</span>
    </div>
  );
}
