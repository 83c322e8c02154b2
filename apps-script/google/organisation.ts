/** The organisation that the account belongs to, which Google tells apart from accounts that are a person's own. */
import * as z from 'zod/mini';
import { rest } from './rest';

/** `hd`: the domain of the account's organisation; an account that is nobody's organisation's has none (OAuth2 API, userinfo). */
const Userinfo = z.object({ hd: z._default(z.string(), '') });

/** Its domain; '' for an account that belongs to no organisation. @throws ServiceError where that cannot be had. */
export const organisationDomain = (): string =>
  rest(
    {
      service: 'Google Apps Script',
      to: 'say which organisation your account belongs to',
      url: 'https://www.googleapis.com/oauth2/v2/userinfo?fields=hd',
      method: 'get',
    },
    Userinfo,
  ).hd;
