/** The civil day of an instant at the place of this machine, YYYY-MM-DD: what "today" means to the person in front of it. */
export function civilDay(instant: number): string {
  const date = new Date(instant);
  const parts = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return [date.getFullYear(), ...parts].join('-');
}
