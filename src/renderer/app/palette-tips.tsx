/** How to search, in plain words: what each field means, put into the box at a press. */
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { namesIn, searchFields } from '@shared/search/search-fields';
import classes from './palette.module.css';

interface PaletteTipsProps {
  opened: boolean;
  onToggle: () => void;
  onField: (name: string) => void;
}

export function PaletteTips({ opened, onToggle, onField }: PaletteTipsProps) {
  const { t } = useTranslation('search');
  const fields = searchFields.map((field) => ({
    field,
    name: namesIn(t(`field.${field}.words`))[0] ?? field,
  }));
  return (
    <section className={classes['tips']} aria-label={t('narrow')}>
      <div className={classes['tipLine']}>
        {!opened &&
          fields
            .slice(0, 5)
            .map(({ field, name }) => <FieldButton key={field} name={name} onField={onField} />)}
        <UnstyledButton className={classes['more'] ?? ''} aria-expanded={opened} onClick={onToggle}>
          {t(opened ? 'hideTips' : 'tips')}
        </UnstyledButton>
      </div>
      {opened && (
        <>
          <ul className={classes['tipList']}>
            <li>{t('tip.words')}</li>
            <li>{t('tip.phrase')}</li>
            <li>{t('tip.alphabet')}</li>
            <li>{t('tip.field')}</li>
            <li>{t('tip.files')}</li>
          </ul>
          <dl className={classes['fields']}>
            {fields.map(({ field, name }) => (
              <div key={field}>
                <dt>
                  <FieldButton name={name} onField={onField} />
                </dt>
                <dd>{t(`field.${field}.help`)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}

function FieldButton({ name, onField }: { name: string; onField: (name: string) => void }) {
  const { t } = useTranslation('search');
  return (
    <UnstyledButton
      className={classes['field'] ?? ''}
      aria-label={t('insert', { field: name })}
      onClick={() => onField(name)}
    >
      {name}:
    </UnstyledButton>
  );
}
