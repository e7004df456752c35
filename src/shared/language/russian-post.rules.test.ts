import { describe, expect, it } from 'vitest';
import directory from '../../../resources/directory/kazakhstan.json';
import international from '../../../resources/directory/international.json';
import { suggestPostForms } from './russian-post.rules';

interface Declined {
  readonly nominative: string;
  readonly genitive: string;
  readonly dative: string;
}

const known = [...directory.offices, ...international.offices].flatMap(({ key, forms }) => {
  const { ru } = forms as { ru?: Record<'body' | 'postMasculine' | 'postFeminine', Declined> };
  return ru === undefined
    ? []
    : [ru.body, ru.postMasculine, ru.postFeminine]
        .filter(({ nominative, dative }) => nominative !== '' && dative !== '')
        .map((name) => [key, name] as const);
});

describe('the forms of a post in Russian', () => {
  it.each(known)('are those that the directory has: %s', (_key, { nominative, genitive, dative }) => {
    expect(suggestPostForms(nominative)).toEqual({ genitive, dative });
  });

  it.each([
    ['Президент', 'Президента', 'Президенту'],
    [
      'Уполномоченный по правам человека',
      'Уполномоченного по правам человека',
      'Уполномоченному по правам человека',
    ],
    ['Управляющий делами Президента', 'Управляющего делами Президента', 'Управляющему делами Президента'],
    [
      'Первый заместитель Министра юстиции',
      'Первого заместителя Министра юстиции',
      'Первому заместителю Министра юстиции',
    ],
    [
      'Премьер-Министр Республики Казахстан',
      'Премьер-Министра Республики Казахстан',
      'Премьер-Министру Республики Казахстан',
    ],
    [
      'Заместитель Премьер-Министра – Министр иностранных дел',
      'Заместителя Премьер-Министра – Министра иностранных дел',
      'Заместителю Премьер-Министра – Министру иностранных дел',
    ],
    ['Верховный суд', 'Верховного суда', 'Верховному суду'],
    ['Судья Верховного суда', 'Судьи Верховного суда', 'Судье Верховного суда'],
    [
      'Рабочая группа по произвольным задержаниям',
      'Рабочей группы по произвольным задержаниям',
      'Рабочей группе по произвольным задержаниям',
    ],
    ['Высший совет правосудия', 'Высшего совета правосудия', 'Высшему совету правосудия'],
    ['Следственное управление', 'Следственного управления', 'Следственному управлению'],
    ['Государственная инспекция труда', 'Государственной инспекции труда', 'Государственной инспекции труда'],
    ['Общественный секретарь', 'Общественного секретаря', 'Общественному секретарю'],
    [
      'Бюро по демократическим институтам и правам человека',
      'Бюро по демократическим институтам и правам человека',
      'Бюро по демократическим институтам и правам человека',
    ],
    ['ГУ «Департамент полиции»', 'ГУ «Департамент полиции»', 'ГУ «Департамент полиции»'],
    ['Глава государства', 'Главы государства', 'Главе государства'],
    [
      'Консультативно-совещательная комиссия',
      'Консультативно-совещательной комиссии',
      'Консультативно-совещательной комиссии',
    ],
  ])('%s', (name, genitive, dative) => {
    expect(suggestPostForms(name)).toEqual({ genitive, dative });
  });

  it('are not guessed for other alphabets and for plurals', () => {
    expect(suggestPostForms('Қазақстан Республикасының Президенті')).toBeUndefined();
    expect(suggestPostForms('Prosecutor General')).toBeUndefined();
    expect(suggestPostForms('Органы прокуратуры')).toBeUndefined();
    expect(suggestPostForms('')).toBeUndefined();
  });
});
