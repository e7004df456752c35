import { Checkbox, SegmentedControl, Input, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { languages } from '@shared/language/language.schema';
import { Appearance, type AppInfo } from '@shared/shell/shell.schema';
import { useCommand } from '../ipc/useCommand';
import { routeKey, useRoute } from '../ipc/useRoute';
import { SectionCard } from '../ui/section-card';

const ownNames = { en: 'English', fr: 'Français', ru: 'Русский' } as const;

/** What holds for this computer, not for the vault. */
export function ComputerSection() {
  const { t } = useTranslation('settings');
  const info = useRoute('app.info', undefined);
  const queries = useQueryClient();
  const onSuccess = (changed: AppInfo) => queries.setQueryData(routeKey('app.info', undefined), changed);
  const setLanguage = useCommand('app.setLanguage');
  const setAppearance = useCommand('app.setAppearance');
  const setProtection = useCommand('app.setContentProtection');
  if (info.data === undefined) return null;
  return (
    <SectionCard title={t('sections.computer')}>
      <Stack align="flex-start">
        <Input.Wrapper label={t('computer.language')} labelElement="div">
          <SegmentedControl
            display="flex"
            aria-label={t('computer.language')}
            data={languages.map((value) => ({ value, label: ownNames[value] }))}
            value={info.data.language}
            onChange={(value) => {
              const language = languages.find((one) => one === value);
              if (language !== undefined) setLanguage.mutate({ language }, { onSuccess });
            }}
          />
        </Input.Wrapper>
        <Input.Wrapper label={t('computer.appearance')} labelElement="div">
          <SegmentedControl
            display="flex"
            aria-label={t('computer.appearance')}
            data={Appearance.options.map((value) => ({ value, label: t(`computer.${value}`) }))}
            value={info.data.appearance}
            onChange={(value) => setAppearance.mutate({ appearance: Appearance.parse(value) }, { onSuccess })}
          />
        </Input.Wrapper>
        <Checkbox
          label={t('computer.protection')}
          description={t('computer.protectionHint')}
          checked={info.data.contentProtection}
          onChange={(event) => setProtection.mutate({ on: event.currentTarget.checked }, { onSuccess })}
        />
      </Stack>
    </SectionCard>
  );
}
