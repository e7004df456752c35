/** Which column holds which field, told by its heading: first as Amparo heads its own exports, then as people write. */
import { tableFields, type TableKind, type TableMapping } from '@shared/exchange/table-import.schema';
import exchangeEn from '@shared/texts/en/exchange.json';
import listEn from '@shared/texts/en/list.json';
import exchangeFr from '@shared/texts/fr/exchange.json';
import listFr from '@shared/texts/fr/list.json';
import exchangeRu from '@shared/texts/ru/exchange.json';
import listRu from '@shared/texts/ru/list.json';
import { foldKey } from '@shared/text/fold';

type Catalog = Readonly<Record<string, unknown>>;
const catalogs: readonly Catalog[] = [exchangeEn, exchangeFr, exchangeRu];
const lists: readonly Catalog[] = [listEn, listFr, listRu];

/** What columns are called elsewhere; the order decides where two would fit. */
const patterns: Readonly<Record<string, RegExp>> = {
  codeName: /pseudonym|code ?name|nom de code|псевдоним|кодов/u,
  patronymic: /patronym|middle|отчеств/u,
  family: /famil|surname|last ?name|nom de famille|фамили/u,
  given: /given|first ?name|forename|prenom|^имя$/u,
  born: /birth ?date|date of birth|born|\bdob\b|naissance|\bne(?:e|\(e\))? le|рожд/u,
  birthPlace: /birth ?place|place of birth|lieu de naissance|место рожд/u,
  gender: /gender|\bsex\b|sexe|genre|пол$/u,
  citizenship: /citizen|national|гражданств/u,
  occupation: /occupation|profession|\bjob|metier|профессия|род занятий|должность/u,
  pressEmail: /press|presse|пресс/u,
  email: /e-?mail|courriel|\bmel\b|почт[аы]|mail/u,
  fax: /fax|telecopie|факс/u,
  phone: /phone|\btel|mobile|телефон|тел\./u,
  address: /address|adresse|адрес/u,
  web: /\bweb|site|сайт|\burl/u,
  acronym: /acronym|abbrev|sigle|сокращ|аббрев/u,
  holderGender: /(?:holder|titulaire).*(?:gender|genre)|пол.*(?:должност|лица)/u,
  holder: /holder|titulaire|head\b|director|руководител|должностное лицо/u,
  post: /^post|position|fonction|poste|должность/u,
  number: /number|case no|reference|\bref\b|numero|\bno\b|номер|№/u,
  case: /\bcase\b|dossier|affaire|дело/u,
  subject: /subject|victim|person|victime|personne|потерпевш|кого|лицо/u,
  title: /title|titre|intitule|название|заголовок/u,
  status: /status|statut|etat|статус|состояни/u,
  type: /type|тип/u,
  lead: /lead|responsible|responsable|ответствен|ведущ|ведет/u,
  opened: /opened|ouvert|открыт/u,
  date: /date|jour|дата|когда/u,
  actTerm: /huridocs|mt ?4|act code/u,
  acts: /\bacts?\b|violation|actes?|нарушени|деяни|действи/u,
  location: /kind of place|type de lieu|вид места/u,
  place: /place|lieu|location|место|где/u,
  certainty: /certain|assert|fiab|достоверн/u,
  country: /country|pays|стран/u,
  mayBeNamed: /named|consent|citee?|nommee?|называть|соглас/u,
  registration: /regist|enregistr|регистр/u,
  kind: /kind|nature|categor|вид/u,
  languages: /languages?|langues?|язык/u,
  verified: /verif|checked|провер/u,
  source: /source|источник/u,
  sensitivity: /sensitiv|confidential|level|niveau|гриф|уровень/u,
  summary: /summary|resume|кратк|содержани/u,
  description: /descri|what happened|опис|обстоятельств/u,
  profile: /profile|about|profil|о человеке|биограф/u,
  notes: /note|comment|remarque|примечан|заметк|коммент/u,
  name: /name|\bnom\b|organi[sz]ation|\bbody\b|имя|фио|ф\.\s*и\.\s*о|наименован|организаци|орган$/u,
};

/** Each column is taken once, and each field. */
export function guessHeads(kind: TableKind, columns: readonly string[]): TableMapping {
  const heads = columns.map(foldKey);
  const mapping: Record<string, number> = {};
  const taken = new Set<number>();
  const take = (field: string, at: number) => {
    if (at < 0 || field in mapping || taken.has(at)) return;
    mapping[field] = at;
    taken.add(at);
  };
  const fields: readonly string[] = tableFields[kind];
  for (const field of fields) {
    const ours = titlesOf(kind, field);
    take(
      field,
      heads.findIndex((head, at) => !taken.has(at) && ours.has(head)),
    );
  }
  for (const [field, pattern] of Object.entries(patterns)) {
    if (!fields.includes(field)) continue;
    take(
      field,
      heads.findIndex((head, at) => !taken.has(at) && pattern.test(head)),
    );
  }
  // Beside a column of family names, "Name" and «Имя» head the given ones.
  const { name, ...others } = mapping;
  const isGiven = kind === 'people' && name !== undefined && 'family' in others && !('given' in others);
  return isGiven ? { ...others, given: name } : mapping;
}

/** As exports and the import dialog call the field, in all languages, and its key. */
function titlesOf(kind: TableKind, field: string): ReadonlySet<string> {
  const titles = [
    ...lists.flatMap((catalog) => [
      textAt(catalog, ['columnOf', kind, field]),
      textAt(catalog, ['column', field]),
    ]),
    ...catalogs.flatMap((catalog) => [
      textAt(catalog, ['fieldOf', kind, field]),
      textAt(catalog, ['field', field]),
    ]),
  ];
  return new Set([field, ...titles].map(foldKey).filter((title) => title !== ''));
}

function textAt(catalog: Catalog, path: readonly string[]): string {
  const found = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Catalog)[key] : undefined),
    catalog,
  );
  return typeof found === 'string' ? found : '';
}
