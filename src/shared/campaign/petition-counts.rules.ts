interface Signed {
  readonly country: string | null;
  readonly organisation: string;
}

/** What the covering letter says of those who signed: organisations count once, however their letters are cased. */
export function countsOf(signed: readonly Signed[]) {
  const countries = new Set(signed.flatMap(({ country }) => country ?? []));
  const organisations = new Set(
    signed.map(({ organisation }) => organisation.trim().toLowerCase()).filter((one) => one !== ''),
  );
  return { signatures: signed.length, countries: countries.size, organisations: organisations.size };
}
