/** Set-up of every test file that runs without a page. */
import { endFileTidily } from './end-of-file.testkit';

endFileTidily();
