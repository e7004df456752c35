import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { mostAtOnce } from '@shared/letter/letter-batch.schema';
import { runCommand } from '../app/commands';
import { newLetter } from '../letter/new-letter';
import { ListPage } from '../list/list-page';
import { HandOver } from './hand-over';
import { MayButton } from '../user/may-button';
import { CasePreview } from './case-preview';

/** Forty open files or fifty thousand at a glance: who, where they stand, what moved last. */
export function CasesPage() {
  const { t } = useTranslation(['casefile', 'letter']);
  return (
    <ListPage
      list="cases"
      title={t('casefile:list.title')}
      action={
        <MayButton
          route="casefile.create"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => runCommand('case.new')}
        >
          {t('casefile:list.new')}
        </MayButton>
      }
      empty={{ title: t('casefile:list.emptyTitle'), text: t('casefile:list.emptyText') }}
      tickedActs={(ids) => (
        <>
          <HandOver ids={[...ids]} compact />
          <MayButton
            route="letter.writeAll"
            size="compact-sm"
            variant="default"
            disabled={ids.size > mostAtOnce}
            onClick={() => newLetter.open({ caseFileIds: [...ids] })}
          >
            {t('letter:new.forTicked')}
          </MayButton>
        </>
      )}
      preview={({ id }) => <CasePreview id={id} />}
    />
  );
}
