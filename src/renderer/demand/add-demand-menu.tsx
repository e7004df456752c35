/** Demands to choose from: a ready phrase for each kind and those of the organisation, what the addressee can do first. */
import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Office } from '@shared/authority/office.schema';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { suggestDemand } from '@shared/demand/demand-phrases.rules';
import { demandKinds, type Demand, type DemandKind } from '@shared/demand/demand.schema';
import { subjectsOf } from '../casefile/case-summary';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { kindsFor, textFits } from '../letter/competence-fit';
import { ErrorMessage } from '../ui/error-message';
import { useWords } from '../ui/words';

type Addressee = Pick<Office, 'kind' | 'competences' | 'country'>;

interface AddDemandMenuProps {
  view: CaseFileView;
  /** The addressee, where there is one: what it can do stands first. */
  office?: Addressee;
  onMade: (demand: Demand) => void;
}

export function AddDemandMenu({ view, office, onMade }: AddDemandMenuProps) {
  const { t } = useTranslation('demand');
  const create = useCommand('demand.create');
  const fromLibrary = useCommand('demandLibrary.add');
  const caseFileId = view.caseFile.id;
  const add = (kind: DemandKind) =>
    create.mutate({ caseFileId, kind, text: suggestDemand(kind, suggestionOf(view)) }, { onSuccess: onMade });
  const error = create.error ?? fromLibrary.error;
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            {...(office === undefined ? {} : { size: 'compact-sm', variant: 'default' })}
          >
            {t('add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
          <Offered
            office={office}
            onKind={add}
            onText={(key) => fromLibrary.mutate({ caseFileId, key }, { onSuccess: onMade })}
          />
        </Menu.Dropdown>
      </Menu>
      {error !== null && <ErrorMessage error={error} />}
    </>
  );
}

interface OfferedProps {
  office: Addressee | undefined;
  onKind: (kind: DemandKind) => void;
  onText: (key: string) => void;
}

function Offered({ office, onKind, onText }: OfferedProps) {
  const { t } = useTranslation('demand');
  const words = useWords();
  const library = useRoute('library.list', {});
  const own = (library.data ?? []).filter(({ kind, hidden }) => kind === 'demand' && !hidden);
  const fitting = office === undefined ? null : kindsFor(office.competences);
  const fits = (kind: DemandKind) => fitting === null || fitting.has(kind);
  const items = (kinds: readonly DemandKind[], able: boolean) => [
    ...own
      .filter((text) => (office === undefined || textFits(text, office)) === able)
      .map(({ key, titles, texts }) => (
        <Menu.Item key={key} onClick={() => onText(key)}>
          {words.text(titles) || words.text(texts)}
        </Menu.Item>
      )),
    ...kinds.map((kind) => (
      <Menu.Item key={kind} onClick={() => onKind(kind)}>
        {words.value('demandKind', kind)}
      </Menu.Item>
    )),
  ];
  const others = demandKinds.filter((kind) => !fits(kind));
  return (
    <>
      {fitting !== null && <Menu.Label>{t('competent')}</Menu.Label>}
      {items(demandKinds.filter(fits), true)}
      {fitting !== null && <Menu.Label>{t('notCompetent')}</Menu.Label>}
      {fitting !== null && items(others, false)}
    </>
  );
}

/** What the ready phrases are filled with: whom the case is about, and the country. */
export function suggestionOf(view: CaseFileView) {
  const subject = subjectsOf(view)[0]?.person;
  return {
    names: subject?.names ?? [],
    gender: subject?.gender ?? null,
    country: view.caseFile.country,
  };
}
