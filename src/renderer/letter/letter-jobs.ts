import { KeptJob } from '../ipc/kept-job';

/** Letters that are being written, and drafts that are being issued: one of each at a time, whatever screen is shown. */
export const writing = new KeptJob('letter.writeAll');
export const issuing = new KeptJob('letter.issueAll');
