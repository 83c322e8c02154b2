/** Where the local workspace keeps forms and workbooks, on this machine, and Google. In nothing that is released. */
import type { Places } from './connection-code';

export const HERE_AND_AT_GOOGLE: Places = {
  forms: /^(https:\/\/docs\.google\.com\/forms\/|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\/)[^\s?#]*$/,
  workbooks: /^(https:\/\/docs\.google\.com\/|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\/)\S*$/,
};
