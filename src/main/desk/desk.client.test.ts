import { expect, it } from 'vitest';
import { failure, success } from '@shared/ipc/result';
import { createDeskClient } from './desk.client';

interface Question {
  id: string;
  action: string;
  input: unknown;
}

function connect() {
  const questions: Question[] = [];
  const client = createDeskClient((question) => questions.push(question));
  return { client, questions };
}

it('brings each answer to its question, in any order', async () => {
  const { client, questions } = connect();
  const folder = client.desk.chooseFolder();
  const path = client.desk.chooseSavePath({ suggestedName: 'a', extension: 'pdf' });
  const [first, second] = questions;
  client.answer(second?.id ?? '', success('/b.pdf'));
  client.answer(first?.id ?? '', success(undefined));
  expect(await path).toBe('/b.pdf');
  expect(await folder).toBeUndefined();
});

it('fails with the code of the shell', async () => {
  const { client, questions } = connect();
  const printed = client.desk.print({ pdf: new Uint8Array() });
  client.answer('unknown', success(true));
  client.answer(questions[0]?.id ?? '', failure({ code: 'PRINT_FAILED', data: {} }));
  await expect(printed).rejects.toMatchObject({ code: 'PRINT_FAILED' });
});
