/** The thread in which the vault process reads a file of others: composition root, started by `inThread`, imported by nobody. */
import { parentPort, workerData } from 'node:worker_threads';
import { answerThread } from './filetext/extract.thread';

if (parentPort !== null) await answerThread(parentPort, workerData);
