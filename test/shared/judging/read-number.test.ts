/** What officers type into "how many" and "how many hours": the least that is said, and the most that there may be. */
import { expect, test } from 'vitest';
import { readMostHours } from '../../../shared/judging/read-hours';
import { readCount } from '../../../shared/judging/read-number';

test.each([
  ['none', 0],
  ['no', 0],
  ['nobody', 0],
  ['nil', 0],
  ['zero', 0],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['fifteen', 15],
  ['twenty', 20],
])('“%s” is the number %i', (word, number) => {
  expect(readCount(`About ${word.toUpperCase()}, they say`)).toBe(number);
  expect(readCount(`${word}s`)).toBeNull();
  expect(readCount(`un${word}`)).toBeNull();
});

test.each([
  ['3', 3],
  ['12.75 in all', 12.75],
  ['3.', 3],
  ['Two of them', 2],
  ['none', 0],
  ['No', 0],
  ['nil', 0],
  ['5 or 6', 5],
  ['Nobody', 0],
  ['Yes', 1],
  ['Yes - two', 2],
  ['Yes, none at present', 0],
  ['Some', 1],
  ['Some of them', 2],
  ['A few', 2],
  ['Several, we think', 2],
  ['A couple', 2],
  ['Both', 2],
  ['Most are', 2],
  ['All of them', 2],
  ['N/A', null],
  ['Any time', null],
  ['Not sure', null],
  ['Allocated yearly', null],
  ['', null],
])('how many: “%s” is %s', (text, expected) => {
  expect(readCount(text)).toBe(expected);
});

test.each([
  ['25', 25],
  ['12.5 hours', 12.5],
  ['full-time 25hrs, part-time 6hrs', 25],
  ['20 pupils at 9h', 9],
  ['ten hours', 10],
  ['9 h', 9],
  ['9 hr a week', 9],
  ['9 hrs a week', 9],
  ['1 hour, 20 pupils', 1],
  ['9   hours', 9],
  ['9 Hours, then 10', 9],
  ['20 huts, 9 hours', 9],
  ['between 9 and 12', 12],
  ['10 to 12 hours', 12],
  ['10-12 hours', 12],
  ['up to 10 hours across 38 weeks', 10],
  ['', null],
  ['it varies', null],
])('hours: “%s” is at most %s', (text, expected) => {
  expect(readMostHours(text)).toBe(expected);
});

test.each([
  ['6 hours a day, 3 days a week', 18],
  ['3 days a week, 6 hours each day', 18],
  ['6 hours per day', 30],
  ['3hrs/day, two days', 6],
  ['5 hours daily', 25],
  ['two hours every morning', 10],
  ['5 mornings of 3 hours', 15],
  ['2 half days of 3 hours', 6],
  ['two sessions a week of 2.5 hours', 5],
  ['3 days x 5 hours', 15],
  ['2 days at 4 hours', 8],
  ['one day a week, 5 hours a day; some 12 hours', 12],
  ['5 hours a day, 2 days or 3 days', 15],
  ['3 hours a day or 5 hours a day', 25],
  ['3 hours a day, at most 20 hours', 20],
  ['6 hours a day, 7 days a week', 42],
  ['6 hours a day, 8 days a term', 30],
  ['6 hours a day, 190 days a year', 30],
  ['6 hours a day for three months', 30],
  ['6 hours a day with friends in a sunny barn', 30],
])('hours of a day: “%s” is at most %s a week', (text, expected) => {
  expect(readMostHours(text)).toBe(expected);
});

test.each(['1', '1 ', '1 -', '9:', '9am ', 'Mon to ', '6 hours a ', 'day of '])(
  '50,000 characters of “%s” are read at once',
  (piece) => {
    const long = piece.repeat(50_000 / piece.length);
    const began = performance.now();
    readMostHours(long);
    readMostHours(`1${long.replace(/\S/g, ' ')}days`);
    readCount(long);
    expect(performance.now() - began).toBeLessThan(1_000);
  },
);

test.each([
  ['9am to 3pm, Monday to Friday', 30],
  ['Mon-Thu 9.30-2.30', 20],
  ['9am to 3pm on Mondays', 6],
  ['Tuesdays and Thursdays, 10am - 1pm', 6],
  ['Tue, Wed and Fri 10:00 to 12:30', 7.5],
  ['9am–3pm, 4 days a week', 24],
  ['10am until 2pm', 20],
  ['Monday 9 to 12', 12],
  ['9am to 3pm', 30],
  ['9am to 3', 30],
  ['9 to 9pm', 60],
  ['9am to 12pm', 15],
  ['9 am to 12.30 pm', 17.5],
  ['11:30am to 12 noon', 2.5],
  ['9am to 9pm', 60],
  ['9AM to 10PM', 65],
  ['6pm to 8pm', 10],
  ['6 to 8pm', 10],
  ['7am to 8am', 5],
  ['11pm to 7am', 40],
  ['20:00 to 24:00', 20],
  // No times of a day: the greatest number is all that can be told.
  ['20:00 to 25:00', 25],
  ['30:00 to 31:00', 31],
  ['9:00 to 31:00', 31],
  ['21:00 to 9:00', 21],
  ['23:00 to 7:00', 23],
])('hours by the clock: “%s” is at most %s a week', (text, expected) => {
  expect(readMostHours(text)).toBe(expected);
});

test.each([
  ['Monday', 6],
  ['Mons', 6],
  ['Tues and Thurs', 12],
  ['Tue, Weds, Thur', 18],
  ['Wednesdays, and again Wednesday', 6],
  ['Mon to Wed and Fri', 24],
  ['Mon, Wed - Fri', 24],
  ['Monday until Thursday', 24],
  ['Mon till Tue', 12],
  ['Mon–Fri', 30],
  ['Mon—Sat', 36],
  ['Monday to Sunday', 42],
  ['Friday to Monday', 24],
  ['Friday to Monday, mostly Mondays', 24],
  ['Friday to Friday', 6],
  ['Fridays to Saturdays and Sunday to Monday', 24],
  ['each month', 30],
  ['and no Monument', 30],
])('6 hours a day, %s: %s a week', (days, hours) => {
  expect(readMostHours(`6 hours a day, ${days}`)).toBe(hours);
});
