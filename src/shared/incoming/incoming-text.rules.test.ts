import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredLetter, kindOfMessage, numberIn } from './incoming-text.rules';

const references = [
  { letterId: 'short', reference: 'AMP/2026/01' },
  { letterId: 'long', reference: 'AMP/2026/012' },
];

describe('the letter that is answered', () => {
  it('is the one whose whole reference stands in the text', () => {
    expect(answeredLetter('На Ваш исх. № AMP/2026/012 от 3 марта', references)).toBe('long');
    expect(answeredLetter('Votre lettre AMP/2026/01.', references)).toBe('short');
    expect(answeredLetter('AMP/2026/0123', references)).toBeNull();
    expect(answeredLetter('nothing of ours', references)).toBeNull();
  });

  it('is found whatever stands around the reference', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(answeredLetter(`${before} AMP/2026/012 ${after}`, references)).toBe('long');
      }),
    );
  });
});

describe('the number of the other side', () => {
  it.each([
    ['Исх. № 3-12/4571 от 10.03.2026', '3-12/4571'],
    ['N° 12-3, à rappeler', '12-3'],
    ['Ref. No. 7/1234.', '7/1234'],
    ['На № AMP/2026/012 исх. № ЗТ-2026-00123', 'ЗТ-2026-00123'],
    ['№ без номера', ''],
    ['a letter without any number', ''],
  ])('in “%s” is “%s”', (text, number) => {
    expect(numberIn(text, ['AMP/2026/012'])).toBe(number);
  });
});

describe('the kind of a message', () => {
  it.each([
    ['MAILER-DAEMON@mail.example', 'Undelivered Mail Returned to Sender', 'bounce'],
    ['Канцелярия <info@example.kz>', 'Ваше обращение зарегистрировано', 'acknowledgement'],
    ['registry@example.fr', 'Accusé de réception', 'acknowledgement'],
    ['Генеральная прокуратура', 'Ответ на обращение', 'reply'],
  ])('from %s about %s is %s', (sender, subject, kind) => {
    expect(kindOfMessage(sender, subject)).toBe(kind);
  });
});
