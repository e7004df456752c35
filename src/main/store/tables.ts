export { journalTable } from './journal.table';
