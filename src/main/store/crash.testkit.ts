/**
 * A program for tests, run as a process of its own so that it can be killed or starved: writes to a vault database for
 * ever and says on standard output what was committed, or with which code a write failed.
 */
import { writeSync } from 'node:fs';
import { findFault } from './faults';
import { openMigrated } from './migrate';
import { closeDatabase } from './open';
import { Store } from './store';

const [path = '', keyText = '', mode = ''] = process.argv.slice(2);
const actor = { id: 'a', name: 'Crash test' };
const content = 'x'.repeat(mode === 'fill' ? 20_000 : 500);

try {
  const database = openMigrated(path, Buffer.from(keyText, 'hex'));
  const store = new Store(database, { journalKey: Buffer.alloc(32, 7) });
  writeUntilFault(store);
  // After a fault: reading goes on, and closing works.
  writeSync(1, `count ${store.journal.anchor().count}\n`);
  closeDatabase(database);
  writeSync(1, 'closed\n');
} catch (error) {
  writeSync(1, `fault ${findFault(error)?.code ?? String(error)}\n`);
}

function writeUntilFault(store: Store): void {
  for (let number = 1; ; number += 1) {
    try {
      // Two entries in one transaction: half of it must never be seen.
      store.write(actor, 'crash', (writer) => {
        writer.note('crash', `${process.pid}-${number}`, { content });
        writer.note('crash', `${process.pid}-${number}`, { content });
      });
      writeSync(1, `acknowledged ${process.pid}-${number}\n`);
    } catch (error) {
      writeSync(1, `fault ${findFault(error)?.code ?? String(error)}\n`);
      return;
    }
  }
}
