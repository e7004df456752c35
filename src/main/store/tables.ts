export { journalTable } from './journal.table';
export { personTable } from '../person/person.table';
