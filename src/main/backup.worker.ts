/** The thread in which the vault process makes a backup: composition root, started by `inThread`, imported by nobody. */
import { parentPort, workerData } from 'node:worker_threads';
import { answerThread } from './backup/backup.thread';

if (parentPort !== null) await answerThread(parentPort, workerData);
