/** All offices by country and hierarchy, with what still has to be verified before a letter relies on it. */
import { Button, Checkbox, Group, SegmentedControl, Select, Stack, Text, Title } from '@mantine/core';
import { IconBuildingBank, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { verificationOf } from '@shared/authority/office-check.rules';
import { competences, type OfficeWithHolders } from '@shared/authority/office.schema';
import {
  officeHas,
  officeTree,
  officeWording,
  type OfficeWording,
} from '@shared/authority/office-tree.rules';
import { ListPage } from '../list/list-page';
import { useRoute } from '../ipc/useRoute';
import { useCountryName } from '../ui/country-select';
import { EmptyState } from '../ui/empty-state';
import { ErrorMessage } from '../ui/error-message';
import { today } from './today';
import { SectionCard } from '../ui/section-card';
import { useAuthorityWords } from './authority-words';
import { NewAuthority } from './new-authority';
import { focusFirstOffice, OfficeTree } from './office-tree';
import { Reading } from '../user/changes';
import { reads } from '../user/read-only';
import { FindField } from '../ui/find-field';

interface Filter {
  readonly text: string;
  readonly kind: string | null;
  readonly competence: string | null;
  readonly openOnly: boolean;
}

const everything: Filter = { text: '', kind: null, competence: null, openOnly: false };
/** Of this window, until it locks: a filter may be a name, so that it never leaves memory. */
let remembered = everything;
/** The form in which the authorities were looked at last. */
let rememberedForm: 'list' | 'tree' = 'list';

export function AuthoritiesPage() {
  const { t } = useTranslation('authority');
  const [form, setForm] = useState(rememberedForm);
  const [making, setMaking] = useState(false);
  const list = useRoute('office.list', { limit: 1000 });
  const lines = list.data?.lines;
  const create = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
      {t('new.action')}
    </Button>
  );
  const forms = (
    <SegmentedControl
      aria-label={t('form.label')}
      size="xs"
      value={form}
      onChange={(value) => setForm((rememberedForm = value === 'tree' ? 'tree' : 'list'))}
      data={(['list', 'tree'] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
      style={{ alignSelf: 'flex-start' }}
    />
  );
  return (
    <>
      {form === 'list' ? (
        <ListPage
          list="authorities"
          title={t('title')}
          action={create}
          above={forms}
          empty={{ title: t('empty.title'), text: t('empty.text') }}
        />
      ) : (
        <Stack maw={960}>
          <Group justify="space-between">
            <Title order={1}>{t('title')}</Title>
            {create}
          </Group>
          {forms}
          {list.error !== null && <ErrorMessage error={list.error} onRetry={() => void list.refetch()} />}
          <Tree lines={lines} />
        </Stack>
      )}
      <NewAuthority opened={making} lines={lines ?? []} onClose={() => setMaking(false)} />
    </>
  );
}

/** The offices by country, each under its superior. */
function Tree({ lines }: { lines: readonly OfficeWithHolders[] | undefined }) {
  const { t } = useTranslation('authority');
  const [filter, setFilter] = useState(remembered);
  const change = (part: Partial<Filter>) => {
    remembered = { ...filter, ...part };
    setFilter(remembered);
  };
  if (lines?.length === 0) {
    return (
      <EmptyState
        icon={<IconBuildingBank size={32} stroke={1.4} aria-hidden />}
        title={t('empty.title')}
        text={t('empty.text')}
      />
    );
  }
  return (
    <>
      <Reading>
        <Filters filter={filter} onChange={change} />
      </Reading>
      {lines !== undefined && <Found lines={lines} filter={filter} onReset={() => change(everything)} />}
    </>
  );
}

function Filters(props: { filter: Filter; onChange: (part: Partial<Filter>) => void }) {
  const { t } = useTranslation('authority');
  const words = useAuthorityWords();
  const { filter, onChange } = props;
  return (
    <Group gap="sm" align="center" role="search" aria-label={t('filter.label')}>
      <FindField
        label={t('filter.text')}
        w={260}
        value={filter.text}
        onChange={(text) => onChange({ text })}
        onLeave={focusFirstOffice}
      />
      <Select
        w={200}
        aria-label={t('filter.kind')}
        placeholder={t('filter.kind')}
        data={words.kinds}
        value={filter.kind}
        clearable
        clearButtonProps={{ 'aria-label': t('filter.anyKind') }}
        onChange={(kind) => onChange({ kind })}
      />
      <Select
        w={220}
        aria-label={t('filter.competence')}
        placeholder={t('filter.competence')}
        data={competences.map((value) => ({ value, label: t(`competence.${value}`) }))}
        value={filter.competence}
        clearable
        clearButtonProps={{ 'aria-label': t('filter.anyCompetence') }}
        onChange={(competence) => onChange({ competence })}
      />
      <Checkbox
        label={t('filter.openOnly')}
        checked={filter.openOnly}
        onChange={(event) => onChange({ openOnly: event.currentTarget.checked })}
      />
    </Group>
  );
}

function Found(props: { lines: readonly OfficeWithHolders[]; filter: Filter; onReset: () => void }) {
  const { t } = useTranslation('authority');
  const { language } = useAuthorityWords();
  const countryName = useCountryName();
  const { lines, filter } = props;
  const worded = useMemo(() => lines.map((line) => ({ line, wording: officeWording(line) })), [lines]);
  const shown = useMemo(
    () => worded.filter(({ line, wording }) => lets(filter, line, wording)).map(({ line }) => line),
    [worded, filter],
  );
  const trees = useMemo(() => {
    const ids = new Set(shown.map(({ office }) => office.id));
    return officeTree(lines, ({ office }) => ids.has(office.id), language);
  }, [lines, shown, language]);
  const open = lines.filter(({ office }) => verificationOf(office.verifiedOn, today()) !== 'fresh').length;
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {t('filter.count', { count: shown.length })}
        {open > 0 && ` · ${t('filter.open', { count: open })}`}
      </Text>
      {shown.length === 0 && (
        <EmptyState
          title={t('filter.nothing')}
          text={t('filter.nothingHint')}
          action={
            <Button {...reads} variant="default" onClick={props.onReset}>
              {t('filter.reset')}
            </Button>
          }
        />
      )}
      {trees.map(({ country, roots }) => (
        <SectionCard key={country ?? ''} title={country === null ? t('international') : countryName(country)}>
          <OfficeTree nodes={roots} unfold={shown.length < lines.length} />
        </SectionCard>
      ))}
    </>
  );
}

function lets(
  { text, kind, competence, openOnly }: Filter,
  { office }: OfficeWithHolders,
  wording: OfficeWording,
): boolean {
  return (
    (kind === null || office.kind === kind) &&
    (competence === null || office.competences.some((one) => one === competence)) &&
    (!openOnly || verificationOf(office.verifiedOn, today()) !== 'fresh') &&
    officeHas(wording, text)
  );
}
