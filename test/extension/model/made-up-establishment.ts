/** An entry of the register and a verdict on it, both made up. */
import type { Establishment } from '../../../shared/schema/establishment';
import type { Verdict } from '../../../shared/schema/verdict';

/** An establishment that does not exist, for tests to change one fact of. */
export const ESTABLISHMENT: Establishment = {
  urn: '199001',
  name: 'Quillbrook Bridge Academy',
  status: 'open',
  statusName: 'Open',
  typeCode: '38',
  type: 'Free schools alternative provision',
  typeGroup: 'Free Schools',
  phase: '',
  lowAge: '11',
  highAge: '16',
  laCode: '884',
  la: 'Herefordshire, County of',
  dfeNumber: '884/4999',
  ukprn: '19990001',
  street: '1 Invented Row',
  locality: '',
  address3: '',
  town: 'Madeupton',
  county: '',
  postcode: 'ZZ1 1ZZ',
  phone: '01632960001',
  website: 'www.quillbrook.example',
  head: 'Mx Sam Example',
  headTitle: 'Headteacher',
  proprietor: 'Example Trust',
  trust: '',
  companyNumber: '',
  inspectorate: '',
  section41: '',
  openDate: '2015-09-01',
  closeDate: '',
  closeReason: '',
  lastChanged: '2026-01-05',
  accreditation: '',
  accreditationExpiry: '',
  places: '',
  pupils: '',
};

/** What a register says of it. */
export const VERDICT: Verdict = {
  schema: 1,
  query: { text: '199001' },
  verdict: 'open',
  registered: true,
  establishment: ESTABLISHMENT,
  candidates: [],
  links: [],
  reasons: ['The register lists it as open.'],
  warnings: [],
  pages: [
    { title: 'Get Information about Schools', url: 'https://www.get-information-schools.service.gov.uk/x' },
  ],
  register: { file: 'edubasealldata20261120.csv', extractDate: '2026-11-20', rows: 52_000 },
  checkedAt: '2026-11-22T09:30:00.000Z',
  checkedBy: 'Pat Example',
};
