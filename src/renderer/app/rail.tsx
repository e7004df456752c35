import { ActionIcon, Tooltip } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcuts } from '@shared/shell/shortcuts';
import { useCommandHandler } from './commands';
import { keysOf } from './keyboard';
import { useGo, usePlaces, type Place } from './navigation';
import classes from './frame.module.css';

/** Places of the app, by icon and name; Ctrl+1 to Ctrl+5 go there. */
export function Rail() {
  const { t } = useTranslation('frame');
  const [collapsed, setCollapsed] = useState(() => window.innerWidth < 1100);
  const places = usePlaces();
  const main = places.filter(({ foot }) => foot !== true);
  const foot = places.filter((place) => place.foot === true);
  const label = t(collapsed ? 'expandRail' : 'collapseRail');
  return (
    <nav
      className={classes['rail']}
      aria-label={t('region.rail')}
      data-collapsed={collapsed || undefined}
      data-region
    >
      {main.map((place) => (
        <RailPlace key={place.path} place={place} collapsed={collapsed} />
      ))}
      <div className={classes['grow']} />
      {foot.map((place) => (
        <RailPlace key={place.path} place={place} collapsed={collapsed} />
      ))}
      <ActionIcon aria-label={label} title={label} onClick={() => setCollapsed(!collapsed)} mt="xs" ms={3}>
        {collapsed ? (
          <IconLayoutSidebarLeftExpand size={18} aria-hidden />
        ) : (
          <IconLayoutSidebarLeftCollapse size={18} aria-hidden />
        )}
      </ActionIcon>
    </nav>
  );
}

function RailPlace({ place, collapsed }: { place: Place; collapsed: boolean }) {
  const { t } = useTranslation('frame');
  const go = useGo();
  const here = useRouterState({ select: (state) => state.location.pathname });
  const current =
    place.path === '/' ? here === '/' : here === place.path || here.startsWith(`${place.path}/`);
  useCommandHandler(place.command ?? 'go.today', () => go(place.path), place.command !== undefined);
  const accelerator = shortcuts.find(({ id }) => id === place.command)?.accelerator;
  const Shape = place.icon;
  const name = t(place.label);
  const tip = [collapsed ? name : '', accelerator === undefined ? '' : keysOf(accelerator)].filter(Boolean);
  return (
    <Tooltip label={tip.join(' · ')} position="right" disabled={tip.length === 0}>
      <a
        className={classes['place']}
        href={`#${place.path}`}
        {...(current ? { 'aria-current': 'page' } : {})}
      >
        <Shape size={18} stroke={1.6} aria-hidden />
        <span>{name}</span>
      </a>
    </Tooltip>
  );
}
