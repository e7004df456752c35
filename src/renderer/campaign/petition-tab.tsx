/** A sheet to sign on paper, and the signatures printed for delivery; the pages stand beside the choice. */
import { Button, Checkbox, Group, SegmentedControl, Select, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LotLine } from '@shared/campaign/petition.schema';
import type { LotChoice } from '@shared/campaign/petition.schema';
import { datePoint } from '@shared/dates/partial-date.schema';
import { languages, type Language } from '@shared/language/language.schema';
import { useCommand } from '../ipc/useCommand';
import { useJob } from '../ipc/useJob';
import { useRoute } from '../ipc/useRoute';
import { useOfficeName } from '../letter/office-name';
import { PreviewPane } from '../typeset/preview-pane';
import { leave } from '../release/leave';
import { ErrorMessage } from '../ui/error-message';
import { JobState } from '../ui/job-state';
import { civilToday } from '../ui/partial-date-input';
import { SectionCard } from '../ui/section-card';
import { useWords } from '../ui/words';
import type { CampaignTabProps } from './campaign.page';
import { Reading } from '../user/changes';
import classes from './campaign.module.css';

type Paper = 'sheet' | 'lot';

export function PetitionTab({ view }: CampaignTabProps) {
  const { t } = useTranslation('campaign');
  const words = useWords();
  const { campaign, counts } = view;
  const [paper, setPaper] = useState<Paper>(counts.total === 0 ? 'sheet' : 'lot');
  const [language, setLanguage] = useState<Language>(words.language);
  const office = campaign.targets.find(({ officeId }) => officeId !== null)?.officeId ?? null;
  const [lot, setLot] = useState({ officeId: office, onlyNew: true });
  const [logos, setLogos] = useState(false);
  const sheet = { campaignId: campaign.id, language, logos };
  const choice = { ...sheet, ...lot };
  return (
    <div className={classes['both']}>
      <Stack>
        <SegmentedControl
          aria-label={t('petition.paper')}
          data={(['sheet', 'lot'] as const).map((value) => ({ value, label: t(`petition.${value}`) }))}
          value={paper}
          onChange={(value) => setPaper(value === 'sheet' ? 'sheet' : 'lot')}
        />
        <Text size="sm" c="dimmed">
          {t(`petition.${paper}Text`)}
        </Text>
        <Reading>
          <LanguageSelect value={language} onChange={setLanguage} />
          <Checkbox
            label={t('petition.logos')}
            description={t('petition.logosHint')}
            checked={logos}
            onChange={(event) => setLogos(event.currentTarget.checked)}
          />
        </Reading>
        {paper === 'sheet' ? (
          <SheetActions {...sheet} />
        ) : (
          <LotForm choice={choice} onChange={(part) => setLot((old) => ({ ...old, ...part }))} />
        )}
        <Lots campaignId={campaign.id} />
      </Stack>
      <div className={classes['pages']}>
        {paper === 'sheet' ? <SheetPages {...sheet} /> : <LotPages choice={choice} />}
      </div>
    </div>
  );
}

function LanguageSelect({ value, onChange }: { value: Language; onChange: (language: Language) => void }) {
  const { t } = useTranslation(['campaign', 'common']);
  return (
    <Select
      label={t('campaign:petition.language')}
      data={languages.map((one) => ({ value: one, label: t(`common:language.${one}`) }))}
      value={value}
      allowDeselect={false}
      onChange={(next) => onChange(languages.find((one) => one === next) ?? value)}
    />
  );
}

interface OfSheet {
  campaignId: string;
  language: Language;
  logos: boolean;
}

function SheetPages(choice: OfSheet) {
  const { t } = useTranslation('campaign');
  const pages = useRoute('petition.sheetPreview', choice);
  return (
    <PreviewPane label={t('petition.preview')} pages={pages.data?.pages} error={pages.error ?? undefined} />
  );
}

function LotPages({ choice }: { choice: LotChoice }) {
  const { t } = useTranslation('campaign');
  const pages = useRoute('petition.lotPreview', choice);
  return (
    <PreviewPane label={t('petition.preview')} pages={pages.data?.pages} error={pages.error ?? undefined} />
  );
}

function SheetActions(choice: OfSheet) {
  const { t } = useTranslation(['campaign', 'common']);
  const save = useCommand('petition.sheetSave');
  const print = useCommand('petition.sheetPrint');
  const error = save.error ?? print.error;
  const leaving = { kind: 'sheet', choice } as const;
  const keep = async () => {
    if ((await leave(leaving, (answer) => save.mutateAsync({ ...choice, answer }))) === true)
      notifications.show({ message: t('campaign:petition.saved') });
  };
  const onPaper = () => leave(leaving, (answer) => print.mutateAsync({ ...choice, answer }));
  return (
    <>
      {error !== null && <ErrorMessage error={error} />}
      <Group>
        <Button loading={save.isPending} onClick={() => void keep().catch(() => undefined)}>
          {t('campaign:petition.savePdf')}
        </Button>
        <Button
          variant="default"
          loading={print.isPending}
          onClick={() => void onPaper().catch(() => undefined)}
        >
          {t('common:print')}
        </Button>
      </Group>
    </>
  );
}

function LotForm({ choice, onChange }: { choice: LotChoice; onChange: (part: Partial<LotChoice>) => void }) {
  const { t } = useTranslation('campaign');
  const words = useWords();
  const offices = useRoute('office.list', { limit: 1000 });
  const officeName = useOfficeName();
  const preview = useRoute('petition.lotPreview', choice);
  const save = useJob('petition.lotSave');
  const count = preview.data?.signatures ?? 0;
  const run = async () => {
    const lot = await leave({ kind: 'lot', choice }, (answer) => save.run({ ...choice, answer }));
    if (lot !== null && lot !== undefined) notifications.show({ message: t('petition.saved') });
  };
  return (
    <>
      <Reading>
        <Select
          label={t('petition.cover')}
          description={t('petition.coverHint')}
          placeholder={t('petition.noCover')}
          data={(offices.data?.lines ?? []).map(({ office }) => ({
            value: office.id,
            label: officeName(office),
          }))}
          value={choice.officeId}
          searchable
          clearable
          limit={60}
          onChange={(officeId) => onChange({ officeId })}
        />
        <Checkbox
          label={t('petition.onlyNew')}
          checked={choice.onlyNew}
          onChange={(event) => onChange({ onlyNew: event.currentTarget.checked })}
        />
      </Reading>
      <JobState job={save} label={t('petition.lot')} />
      <Group>
        <Button
          disabled={count === 0}
          loading={save.running}
          onClick={() => void run().catch(() => undefined)}
        >
          {t('petition.saveLot', { count, shown: words.number(count) })}
        </Button>
      </Group>
    </>
  );
}

function Lots({ campaignId }: { campaignId: string }) {
  const { t } = useTranslation('campaign');
  const lots = useRoute('petition.lots', { campaignId });
  if (lots.error !== null) return <ErrorMessage error={lots.error} />;
  return (
    <SectionCard title={t('petition.lots')}>
      {lots.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('petition.noLots')}
        </Text>
      )}
      {(lots.data ?? []).length > 0 && (
        <Table verticalSpacing={6} aria-label={t('petition.lots')}>
          <Table.Tbody>
            {lots.data?.map((lot) => (
              <LotRow key={lot.id} lot={lot} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </SectionCard>
  );
}

function LotRow({ lot }: { lot: LotLine }) {
  const { t } = useTranslation('campaign');
  const words = useWords();
  const deliver = useCommand('petition.delivered');
  const { id, revision, number, signatures, countries, madeOn, deliveredOn } = lot;
  const mark = (day: string | null) => deliver.mutate({ id, revision, deliveredOn: day });
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={600}>
          {t('petition.number', { number })} ·{' '}
          {t('signatures', { count: signatures, shown: words.number(signatures) })}
        </Text>
        <Text size="xs" c="dimmed">
          {[
            words.date(datePoint(madeOn)),
            t('petition.countries', { count: countries }),
            words.text(lot.addressee),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td ta="end">
        {deliveredOn === null ? (
          <Button size="compact-sm" variant="default" onClick={() => mark(civilToday())}>
            {t('petition.markDelivered')}
          </Button>
        ) : (
          <Button size="compact-sm" variant="subtle" onClick={() => mark(null)}>
            {t('petition.delivered', { date: words.date(datePoint(deliveredOn)) })}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
