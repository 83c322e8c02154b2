/** FormApp's validation builders, and the check that a published form makes with what they built. */
import type { StoredItem } from '../../state';
import { method, service, type Method, type Service } from '../service';

type Validation = NonNullable<StoredItem['validation']>;

const NO_ARGUMENTS = ['requireNumber', 'requireWholeNumber', 'requireTextIsEmail', 'requireTextIsUrl'];
const ONE_NUMBER = [
  'requireNumberEqualTo',
  'requireNumberGreaterThan',
  'requireNumberGreaterThanOrEqualTo',
  'requireNumberLessThan',
  'requireNumberLessThanOrEqualTo',
];
const LENGTHS = ['requireTextLengthGreaterThanOrEqualTo', 'requireTextLengthLessThanOrEqualTo'];
const PATTERNS = [
  'requireTextContainsPattern',
  'requireTextDoesNotContainPattern',
  'requireTextDoesNotMatchPattern',
  'requireTextMatchesPattern',
];

/** `createTextValidation()` and `createParagraphTextValidation()`; the second has lengths and patterns only. */
export function validationBuilder(type: 'TextValidation' | 'ParagraphTextValidation'): Service {
  const built: Validation = { require: '', values: [], help: '' };
  const set = (name: string, signature: string): [string, Method] => [
    name,
    method('local', signature, (...values: (string | number)[]) => {
      built.require = name;
      built.values = values;
      return me;
    }),
  ];
  const me: Service = service({
    type: `${type}Builder`,
    methods: {
      ...Object.fromEntries(LENGTHS.map((name) => set(name, 'number:integer'))),
      ...Object.fromEntries(PATTERNS.map((name) => set(name, 'pattern:string'))),
      ...(type === 'TextValidation'
        ? {
            ...Object.fromEntries(NO_ARGUMENTS.map((name) => set(name, ''))),
            ...Object.fromEntries(ONE_NUMBER.map((name) => set(name, 'number:number'))),
            ...Object.fromEntries([set('requireNumberBetween', 'start:number, end:number')]),
          }
        : {}),
      setHelpText: method('local', 'text:string', (text: string) => {
        built.help = text;
        return me;
      }),
      build: method('local', '', () =>
        service({ type, methods: {}, inner: { ...built, values: [...built.values] } }),
      ),
    },
  });
  return me;
}

/** What is wrong with an answer by the item's validation; '' when nothing is. A blank answer is never wrong. */
export function faultOf(validation: Validation | undefined, answer: string): string {
  if (!validation || answer === '') return '';
  if (holds(validation, answer)) return '';
  return validation.help || DEFAULT_HELP[validation.require] || 'This answer is not valid';
}

const DEFAULT_HELP: Readonly<Record<string, string>> = {
  requireNumber: 'Must be a number',
  requireWholeNumber: 'Must be a whole number',
  requireTextIsEmail: 'Must be an email address',
};

function holds({ require, values }: Validation, answer: string): boolean {
  const number = Number(answer);
  const isNumber = answer.trim() !== '' && Number.isFinite(number);
  const [first = 0, second = 0] = values.map(Number);
  const pattern = new RegExp(require.includes('Pattern') ? String(values[0]) : '');
  switch (require) {
    case 'requireNumber':
      return isNumber;
    case 'requireWholeNumber':
      return isNumber && Number.isInteger(number);
    case 'requireNumberEqualTo':
      return isNumber && number === first;
    case 'requireNumberGreaterThan':
      return isNumber && number > first;
    case 'requireNumberGreaterThanOrEqualTo':
      return isNumber && number >= first;
    case 'requireNumberLessThan':
      return isNumber && number < first;
    case 'requireNumberLessThanOrEqualTo':
      return isNumber && number <= first;
    case 'requireNumberBetween':
      return isNumber && number >= first && number <= second;
    case 'requireTextIsEmail':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(answer);
    case 'requireTextIsUrl':
      return /^https?:\/\/\S+$/.test(answer);
    case 'requireTextLengthGreaterThanOrEqualTo':
      return answer.length >= first;
    case 'requireTextLengthLessThanOrEqualTo':
      return answer.length <= first;
    case 'requireTextContainsPattern':
      return pattern.test(answer);
    case 'requireTextDoesNotContainPattern':
      return !pattern.test(answer);
    case 'requireTextMatchesPattern':
      return new RegExp(`^(?:${pattern.source})$`).test(answer);
    case 'requireTextDoesNotMatchPattern':
      return !new RegExp(`^(?:${pattern.source})$`).test(answer);
    default:
      return true;
  }
}
