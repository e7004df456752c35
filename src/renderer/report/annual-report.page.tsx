/** The annual report: which year and for whom at the left, its pages at the right. */
import { Anchor, Group, Loader, Radio, Select, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Language, languages } from '@shared/language/language.schema';
import { reportSections, type ReportChoice, type ReportSection } from '@shared/report/annual-report.schema';
import { useRoute } from '../ipc/useRoute';
import { PreviewPane } from '../typeset/preview-pane';
import { ErrorMessage } from '../ui/error-message';
import { civilToday } from '../ui/partial-date-input';
import { MadeReports } from './made-reports';
import { MakeReport } from './make-report';
import { useReportPreview } from './use-report-preview';
import { Reading } from '../user/changes';
import classes from '../print/paper-builder.module.css';

/** Of this window, until it locks. */
let remembered: ReportChoice | undefined;

export function AnnualReportPage() {
  const { t } = useTranslation('report');
  const settings = useRoute('settings.get', {});
  const years = useRoute('statistics.years', {});
  const error = settings.error ?? years.error;
  return (
    <Stack gap="md">
      <div>
        <Anchor href="#/statistics" size="sm">
          <Group gap={4}>
            <IconArrowLeft size={14} aria-hidden />
            {t('back')}
          </Group>
        </Anchor>
        <Title order={1}>{t('title')}</Title>
      </div>
      {error !== null && <ErrorMessage error={error} />}
      {settings.data === undefined || years.data === undefined ? (
        <Loader size="sm" />
      ) : (
        <Builder
          first={years.data.first}
          last={Math.max(years.data.last, Number(civilToday().slice(0, 4)))}
          language={settings.data.defaultLanguage}
        />
      )}
    </Stack>
  );
}

function Builder({ first, last, language }: { first: number; last: number; language: Language }) {
  const { t } = useTranslation('report');
  const [choice, setChoice] = useState<ReportChoice>(
    remembered ?? { year: last, language, publicly: true, foreword: '' },
  );
  const [show, setShow] = useState<ReportSection | null>(null);
  const { pages, error } = useReportPreview(choice, show);
  const change = (part: Partial<ReportChoice>) => {
    remembered = { ...choice, ...part };
    setChoice(remembered);
  };
  return (
    <div className={classes['builder']}>
      <Stack gap="lg" className={classes['form'] ?? ''}>
        <Reading>
          <Choices choice={choice} first={first} last={last} onChange={change} />
        </Reading>
        <MakeReport choice={choice} />
        <MadeReports />
      </Stack>
      <div className={classes['pages']}>
        <PreviewPane
          label={t('preview')}
          pages={pages}
          error={error}
          tabs={
            <Reading>
              <ShownSection value={show} onChange={setShow} />
            </Reading>
          }
        />
      </div>
    </div>
  );
}

interface ChoicesProps {
  readonly choice: ReportChoice;
  readonly first: number;
  readonly last: number;
  readonly onChange: (part: Partial<ReportChoice>) => void;
}

function Choices({ choice, first, last, onChange }: ChoicesProps) {
  const { t } = useTranslation(['report', 'common']);
  const years = Array.from({ length: last - first + 1 }, (_, n) => String(last - n));
  return (
    <Stack gap="md">
      <Group grow align="flex-start">
        <Select
          label={t('report:year')}
          data={years}
          value={String(choice.year)}
          allowDeselect={false}
          onChange={(value) => onChange({ year: Number(value) })}
        />
        <Select
          label={t('report:language')}
          data={languages.map((value) => ({ value, label: t(`common:language.${value}`) }))}
          value={choice.language}
          allowDeselect={false}
          onChange={(value) => onChange({ language: Language.parse(value) })}
        />
      </Group>
      <Radio.Group
        label={t('report:audience')}
        value={choice.publicly ? 'public' : 'internal'}
        onChange={(value) => onChange({ publicly: value === 'public' })}
      >
        <Stack gap="xs" mt={4}>
          <Radio value="public" label={t('report:public')} description={t('report:publicHint')} />
          <Radio value="internal" label={t('report:internal')} />
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('report:foreword')}
        description={t('report:forewordHint')}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={100_000}
        value={choice.foreword}
        onChange={(event) => onChange({ foreword: event.currentTarget.value })}
      />
    </Stack>
  );
}

interface ShownProps {
  readonly value: ReportSection | null;
  readonly onChange: (section: ReportSection | null) => void;
}

/** The whole report, or one section alone under its own number. */
function ShownSection({ value, onChange }: ShownProps) {
  const { t } = useTranslation('report');
  const whole = 'whole';
  return (
    <Group gap="sm" wrap="nowrap" className={classes['shown'] ?? ''}>
      <Text size="xs" c="dimmed">
        {t('show')}
      </Text>
      <Select
        size="xs"
        aria-label={t('show')}
        data={[
          { value: whole, label: t('whole') },
          ...reportSections.map((section) => ({ value: section, label: t(`section.${section}`) })),
        ]}
        value={value ?? whole}
        allowDeselect={false}
        onChange={(next) => onChange(reportSections.find((section) => section === next) ?? null)}
      />
    </Group>
  );
}
