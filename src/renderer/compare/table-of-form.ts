/** The table of the journal in which the record of a form stands: "casePerson" stands in "case_person". */
export function tableOfForm(name: string): string {
  if (name === 'casefile') return 'case_file';
  return name.replace(/\p{Lu}/gu, (letter) => `_${letter.toLowerCase()}`);
}
