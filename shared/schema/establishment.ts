/** A row of the register, in the product's words. GIAS's own column names stop at `register/index/gias-columns.ts`. */
import * as z from 'zod/mini';

export const EstablishmentStatus = z.enum(['open', 'closed', 'closing', 'proposed', 'unknown']);
export type EstablishmentStatus = z.infer<typeof EstablishmentStatus>;

/** Every text is '' where the register leaves it blank. Dates are ISO, '' where blank or a placeholder. */
export const Establishment = z.lazy(() =>
  z.object({
    /** Unique Reference Number, digits. */
    urn: z.string(),
    name: z.string(),
    status: EstablishmentStatus,
    /** The register's own words for the status, kept for an unknown code. */
    statusName: z.string(),
    /** GIAS type code, two digits ("14" is a pupil referral unit), and its name in the register. */
    typeCode: z.string(),
    type: z.string(),
    typeGroup: z.string(),
    phase: z.string(),
    lowAge: z.string(),
    highAge: z.string(),
    /** LA code, three digits, and name: the county, for this product. */
    laCode: z.string(),
    la: z.string(),
    /** `LLL/EEEE`, '' where the register has no establishment number. */
    dfeNumber: z.string(),
    ukprn: z.string(),
    street: z.string(),
    locality: z.string(),
    address3: z.string(),
    town: z.string(),
    county: z.string(),
    postcode: z.string(),
    phone: z.string(),
    website: z.string(),
    /** Title, first and last name of the head, and what the post is called ("Headteacher", "Principal"). */
    head: z.string(),
    headTitle: z.string(),
    proprietor: z.string(),
    /** The academy trust. Records that were kept before version 0.2 have none. */
    trust: z._default(z.string(), ''),
    companyNumber: z.string(),
    inspectorate: z.string(),
    section41: z.string(),
    openDate: z.string(),
    closeDate: z.string(),
    closeReason: z.string(),
    lastChanged: z.string(),
    accreditation: z.string(),
    accreditationExpiry: z.string(),
    places: z.string(),
    pupils: z.string(),
  }),
);
export type Establishment = z.infer<typeof Establishment>;

type Address = Pick<Establishment, 'street' | 'locality' | 'address3' | 'town' | 'county' | 'postcode'>;

/** The address in one line, joined by commas, without the parts that are blank. */
export const addressLine = ({ street, locality, address3, town, county, postcode }: Address): string =>
  [street, locality, address3, town, county, postcode].filter((part) => part !== '').join(', ');
