/** Papers that an authority needs before it uses the add-on, as far as the product can write them. */
import { scopeTable } from './scope-reasons';

/** Input for the authority's data protection impact assessment. */
export const dpiaInput = (
  scopes: readonly string[],
): string => `# Input for a data protection impact assessment

*What Provision QA does with data. The assessment itself, its risks and its decisions are the authority's. What stands in
[square brackets] is yours to fill in.*

## What is processed

| data | about whom | where it comes from | where it is kept |
|---|---|---|---|
| answers of visit, audit and self-evaluation forms; findings, actions, decisions | providers; their leads and staff by name and role; the visiting officer | officers and providers, by Google Form | the forms, and the county workbook (a Google Sheet) |
| answers of forms about one pupil (referral, agreement, placement) | a named pupil, parents, professionals | schools, the authority | the form, and a restricted spreadsheet of its own; never the county workbook |
| what an answer, a decision or a note said before it was changed, with who changed it and when where that is known | providers, the authority's own staff | the add-on, at each change | hidden tabs of the workbook (Responses, History) |
| letters and agreements | providers, and in those about a pupil the pupil | the add-on, from the workbook and what somebody types | Google Docs in the maker's Drive |
| names, email addresses and roles in the People tab | the authority's own staff, provider contacts | who sets it up, or types it in | the workbook |
| who built a form, who watches for visits and when, who did a command | the authority's own staff | Google, where it was agreed to | the workbook, and beside it |
| the register of schools (public), checks and lists | providers | the DfE's public file; the officer | the officer's browser (extension) |

Free text can name anybody, pupils included, whatever a form asks for. Screens say not to.

## Purposes and basis

Quality assurance of alternative provision that the authority commissions or lists. Lawful basis: [e.g. public task; the law that gives it]. Special categories: [free text can hold data on health or special educational needs; condition].

## Roles

Controller: [the authority]. Processor: Google, under [the authority's Workspace agreement]. The makers of Provision QA receive nothing: the add-on runs in the authority's own account, calls only Google's own APIs, and has no analytics and no error reports.

## Where Google keeps it

In the authority's Workspace account; the region is [the authority's data region setting]. The add-on adds no further place.

## Access

- Every editor of the workbook can do everything in it. [Who.]
- Triggers run as the person who set the workbook up. [Who, and who takes over.]
- Who may answer a form is set in the form itself and shown beside its link.
- Files lie in their maker's My Drive until they are moved to a shared drive. [Which.]

Permissions that the add-on asks for:

${scopeTable(scopes)}

## Retention

[Years for each kind, as in the workbook's Settings.] Nothing is removed by itself, and deleting a row of a visible tab removes nothing for good: it comes back from the hidden tabs and the form. *Keeping* in the sidebar lists the visits, letters and reports that are past their date; a person removes them there, or a provider with everything about it. [Who removes what, and when.]

What is removed so leaves the workbook's tabs (the hidden ones too), what is kept beside the workbook, the forms and the documents that the person may delete. What stays: that something was removed, when, by whom and a reason from a list; marks of the removed responses that no text can be read out of, so that they are not taken in again. What a person has to remove: forms about a pupil with their spreadsheets, documents and forms that only a colleague can open (listed in the Problems tab), bins, downloads, mail, copies. Google's own copies: the bin for 30 days; the workbook's version history for as long as the file is there, which nobody can delete in part: [whether that is acceptable, or the workbook is begun anew after so many years].

## Rights of people

- Access, and freedom of information: *Keeping* makes one page of everything about a provider. It names other people; [who goes through it].
- Rectification: *Correct* in *This visit*, or the form's own link. What it said before stays in History until it is taken out.
- Erasure: *Remove for good*, or *Take out one text* where a single answer names somebody. The response in the form has to be blanked by whoever holds its link, or removed with the visit. [Who decides whether the right applies.]

## Necessity, risks and measures

| risk | what the product does | what is left to the authority |
|---|---|---|
| a pupil is named in free text | no question asks for it; screens and notices say not to | training; looking through what goes out |
| a form is answered by somebody unknown | who may answer is shown and can be set | choosing it; looking at odd visits |
| a link to change an answer is passed on | it is neither stored nor mailed by the add-on | not passing it on |
| a decision by machine | a rule suggests, with reasons; an officer decides | deciding |
| the person who set it up leaves | the guide says how to hand over | doing it in time |
| the add-on's code is changed by somebody | in a listing only its publisher can; in a copy every editor can | who may edit |

Nothing is profiled, and nobody is put in an order of merit.
`;

/** The accessibility statement, for the authority to complete. */
export const accessibilityStatement = (): string => `# Accessibility statement for the Provision QA add-on

*A draft for [name of the authority]. The extension has its own, in \`extension/README.md\`.*

This statement is about the add-on's sidebar, the documents that it makes and the texts of its forms. Google Sheets, Google Forms and Google Docs themselves are Google's, and Google publishes what it knows of their accessibility.

## How accessible it is

The aim is level AA of the Web Content Accessibility Guidelines 2.2. What was tested, and how:

- every screen of the sidebar in real Chromium with axe, without a fault found;
- every screen by keyboard alone; the focus is visible and moves to the heading of a new screen;
- what changes by itself is announced; colour only repeats what words say;
- the county workbook says in words what its colours say.

Not tested yet: by people who use a screen reader, voice control or magnification every day. [Results of your own test.]

## What may be hard

- The sidebar is 300 pixels wide, which is Google's choice. Long tables are in tabs of the workbook instead.
- Copying to the clipboard may be refused by Google's frame: the text is selected, to be copied by keyboard.
- Forms of many pages: Google shows no list of pages.

## Telling us

[Whom to tell, how soon they answer, and how to have something in another format.] If you are not content with the answer: the Equality Advisory and Support Service.

Prepared on [date]; last looked at on [date].
`;
