/** How sensitive something is, changed where it is read. */
import { Menu, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Sensitivity } from '@shared/record/record.schema';
import { SensitivityBadge } from './sensitivity-badge';
import { useChanges } from '../user/changes';

const levels = [1, 2, 3, 4] as const;

interface LevelMenuProps {
  /** What the button does: "Change the sensitivity of health". */
  label: string;
  level: Sensitivity;
  onChange: (level: Sensitivity) => void;
}

export function LevelMenu({ label, level, onChange }: LevelMenuProps) {
  const { t } = useTranslation('common');
  if (!useChanges()) return <SensitivityBadge level={level} />;
  return (
    <Menu>
      <Menu.Target>
        <UnstyledButton aria-label={label} mih={24}>
          <SensitivityBadge level={level} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('sensitivity.label')}</Menu.Label>
        {levels.map((one) => (
          <Menu.Item key={one} aria-current={one === level || undefined} onClick={() => onChange(one)}>
            <SensitivityBadge level={one} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
