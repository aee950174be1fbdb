// The access matrix: who gets what at every route and from every action of the build. What stands in no row may not be
// built (access-matrix.spec.ts compares the table with the manifests), so a new page or action comes with its row.
import { PAGE_KINDS, type Params, type StaffKind, TROUBLE_KINDS } from '../lib/routes.ts'

/** Who asks: the officer and leader of the report's unit, an officer of another one, the office, and nobody at all. */
export const CAST = [
  'officer',
  'elsewhere',
  'leader',
  'reviewer',
  'publisher',
  'administrator',
  'auditor',
  'nobody',
] as const
export type Asker = (typeof CAST)[number]

/** 200 the page, 307 to the sign-in page, 403 wrong role, 404 does not exist for this asker, 405 not to be read. */
export type Status = 200 | 307 | 403 | 404 | 405
export type Statuses = Record<Asker, Status>

const everybody = (status: Status) => Object.fromEntries(CAST.map((asker) => [asker, status])) as Statuses
const staff = (statuses: Partial<Statuses>): Statuses => ({ ...everybody(403), nobody: 307, ...statuses })
const OWN_REPORT = { officer: 200, leader: 200, elsewhere: 404 } as const
const REGISTER_READERS = { administrator: 200, auditor: 200 } as const
const OFFICE_READERS = { reviewer: 200, publisher: 200, auditor: 200 } as const

/** The staff pages; `id` is a draft of the unit's report, made by its officer. */
export const STAFF_PAGES: Record<StaffKind, { params?: Params; statuses: Statuses }> = {
  signIn: { statuses: everybody(200) },
  signOut: { statuses: everybody(405) },
  // A dead link is told as such to anybody.
  activation: { params: { token: 'no-account-has-this-token' }, statuses: everybody(200) },
  secondFactor: { statuses: { ...everybody(200), nobody: 307 } },
  account: { statuses: { ...everybody(200), nobody: 307 } },
  messages: { statuses: { ...everybody(200), nobody: 307 } },
  calendar: { statuses: { ...everybody(200), nobody: 307 } },
  toDo: { statuses: staff({ officer: 200, elsewhere: 200, leader: 200 }) },
  report: { statuses: staff(OWN_REPORT) },
  // Posted to by the form's script; e2e/officer-form.spec.ts asks who may.
  reportSave: { statuses: everybody(405) },
  reportCheck: { statuses: staff(OWN_REPORT) },
  reportSignOff: { statuses: staff(OWN_REPORT) },
  // Nothing has been submitted, so there is no receipt yet.
  reportReceipt: { statuses: staff({ officer: 404, leader: 404, elsewhere: 404 }) },
  // Uploads are posted; there is nothing to read at this address.
  reportEvidence: { statuses: everybody(405) },
  workbook: { statuses: staff({ officer: 200, elsewhere: 404 }) },
  workbookTemplate: { statuses: staff({ officer: 200, elsewhere: 404 }) },
  workbookUpload: { statuses: everybody(405) },
  wordReport: { statuses: staff({ ...OWN_REPORT, ...OFFICE_READERS }) },
  // No file has this id.
  evidence: {
    params: { id: 999_999 },
    statuses: staff({ officer: 404, elsewhere: 404, leader: 404, reviewer: 404, publisher: 404, auditor: 404 }),
  },
  reviewQueue: { statuses: staff(OFFICE_READERS) },
  review: { statuses: staff(OFFICE_READERS) },
  timeliness: { statuses: staff({ ...OFFICE_READERS, administrator: 200 }) },
  timelinessFile: { statuses: staff({ ...OFFICE_READERS, administrator: 200 }) },
  // Nobody is overdue on the day of the test.
  urgingLetter: { statuses: staff({ reviewer: 404, publisher: 404, auditor: 404, administrator: 404 }) },
  auditTrail: { statuses: staff({ administrator: 200, auditor: 200 }) },
  auditFile: { statuses: staff({ administrator: 200, auditor: 200 }) },
  obstacles: { statuses: staff({ reviewer: 200 }) },
  reportHistory: { statuses: staff({ ...OWN_REPORT, ...OFFICE_READERS }) },
  publishing: { statuses: staff({ publisher: 200 }) },
  published: { params: { number: 5 }, statuses: staff({ publisher: 200 }) },
  releaseChanges: { statuses: staff(OFFICE_READERS) },
  // A dead link is told as such to anybody.
  preRelease: { params: { token: 'no-guest-has-this-token' }, statuses: everybody(200) },
  officeFacts: { statuses: staff(OFFICE_READERS) },
  officeFactNew: { statuses: staff({ reviewer: 200 }) },
  officeFact: { params: { id: 999_999 }, statuses: staff({ reviewer: 404, publisher: 404, auditor: 404 }) },
  withdrawals: { statuses: staff(OFFICE_READERS) },
  withdrawal: { params: { id: 999_999 }, statuses: staff({ reviewer: 404, publisher: 404, auditor: 404 }) },
  office: { statuses: staff({ administrator: 200 }) },
  officePeriods: { statuses: staff({ administrator: 200 }) },
  officeRegisters: { statuses: staff(REGISTER_READERS) },
  officeRegister: { params: { slug: 'chi-so' }, statuses: staff(REGISTER_READERS) },
  officeEntryNew: { params: { slug: 'chi-so' }, statuses: staff({ administrator: 200 }) },
  officeImport: { params: { slug: 'muc-tieu' }, statuses: staff({ administrator: 200 }) },
  officeImportFile: { params: { slug: 'muc-tieu' }, statuses: everybody(405) },
  officeTemplate: { params: { slug: 'muc-tieu' }, statuses: staff(REGISTER_READERS) },
  officeRegisterExcel: { params: { slug: 'muc-tieu' }, statuses: staff(REGISTER_READERS) },
  officeRegisterJson: { params: { slug: 'chi-so' }, statuses: staff(REGISTER_READERS) },
  officeEntry: { params: { slug: 'chi-so', id: 1 }, statuses: staff(REGISTER_READERS) },
  officeRules: { params: { slug: 'chi-so', id: 1 }, statuses: staff(REGISTER_READERS) },
  officePeriodNew: { statuses: staff({ administrator: 200 }) },
  officePeriod: { params: { id: 1 }, statuses: staff({ administrator: 200 }) },
  officePeriodEdit: { params: { id: 1 }, statuses: staff({ administrator: 200 }) },
  officeUnits: { statuses: staff({ administrator: 200 }) },
  officeUnitPlan: { statuses: staff({ administrator: 200 }) },
  officeUnitChange: { params: { id: 1 }, statuses: staff({ administrator: 200 }) },
  officePeople: { statuses: staff({ administrator: 200 }) },
  officeInvitation: { statuses: staff({ administrator: 200 }) },
  officePerson: { params: { id: 1 }, statuses: staff({ administrator: 200 }) },
  officePersonData: { params: { id: 1 }, statuses: staff({ administrator: 200 }) },
  officeSettings: { statuses: staff({ administrator: 200 }) },
  // Takes a file by POST only.
  officeBoundary: { statuses: everybody(405) },
  officeSetting: { params: { slug: 'lien-he' }, statuses: staff({ administrator: 200 }) },
  officeContacts: { statuses: staff({ administrator: 200, reviewer: 200, publisher: 200 }) },
  officeContactsFile: { statuses: staff({ administrator: 200, reviewer: 200, publisher: 200 }) },
  officeContact: { params: { id: 1 }, statuses: staff({ administrator: 404, reviewer: 404, publisher: 404 }) },
  officeHolidays: { statuses: staff({ administrator: 200 }) },
  officeHolidayImport: { statuses: staff({ administrator: 200 }) },
  officeForms: { statuses: staff({ administrator: 200 }) },
  officeFormNew: { statuses: staff({ administrator: 200 }) },
  officeForm: { params: { id: 1 }, statuses: staff({ administrator: 200 }) },
  officeFormPreview: { params: { id: 1 }, statuses: staff({ administrator: 200 }) },
  officeFormDifference: { params: { id: 1 }, statuses: staff({ administrator: 200 }) },
}

/** The actions by file and name: whom they let in at the door; what then may be done, the rules of the report decide. */
const UNIT: Asker[] = ['officer', 'elsewhere', 'leader']
const OFFICE: Asker[] = ['reviewer', 'publisher']
const KEEPERS: Asker[] = ['administrator', 'reviewer', 'publisher']
const SIGNED_IN: Asker[] = CAST.filter((asker) => asker !== 'nobody')

export const ACTIONS: Record<string, { on: StaffKind; may: readonly Asker[] }> = {
  'sign-in/submitSignIn': { on: 'signIn', may: CAST },
  'activation/[token]/submitPassword': { on: 'activation', may: CAST },
  'second-factor/submitCode': { on: 'secondFactor', may: SIGNED_IN },
  'second-factor/submitEnrol': { on: 'secondFactor', may: SIGNED_IN },
  'second-factor/submitNewCodes': { on: 'secondFactor', may: SIGNED_IN },
  'second-factor/submitRemoval': { on: 'secondFactor', may: SIGNED_IN },
  'account/submitOwnData': { on: 'account', may: SIGNED_IN },
  'account/submitPasswordChange': { on: 'account', may: SIGNED_IN },
  'account/submitSessionEnd': { on: 'account', may: SIGNED_IN },
  'messages/submitMarkRead': { on: 'messages', may: SIGNED_IN },
  'reports/submitStart': { on: 'toDo', may: ['officer', 'elsewhere'] },
  'reports/submitAnswers': { on: 'report', may: ['officer', 'elsewhere'] },
  'reports/[id]/workbook/submitApply': { on: 'workbook', may: ['officer', 'elsewhere'] },
  'reports/submitAskSignOff': { on: 'reportCheck', may: UNIT },
  'reports/submitSignOff': { on: 'reportSignOff', may: UNIT },
  'reports/submitSendBack': { on: 'reportSignOff', may: UNIT },
  'reports/submitReportForm': { on: 'reportSignOff', may: UNIT },
  'reports/submitWithdraw': { on: 'reportReceipt', may: UNIT },
  'review/submitAssignment': { on: 'reviewQueue', may: ['reviewer'] },
  'obstacles/submitOwner': { on: 'obstacles', may: ['reviewer'] },
  'obstacles/submitAnswer': { on: 'obstacles', may: ['reviewer'] },
  'obstacles/submitGroup': { on: 'obstacles', may: ['reviewer'] },
  'timeliness/submitUrging': { on: 'timeliness', may: OFFICE },
  'review/submitTakeUp': { on: 'review', may: OFFICE },
  'review/submitApprove': { on: 'review', may: OFFICE },
  'review/submitReturn': { on: 'review', may: OFFICE },
  'review/submitReopen': { on: 'review', may: OFFICE },
  'review/submitApproveAnswer': { on: 'review', may: OFFICE },
  'review/submitReturnAnswer': { on: 'review', may: OFFICE },
  'review/submitRemark': { on: 'review', may: ['reviewer'] },
  'review/submitInternalNote': { on: 'review', may: ['reviewer'] },
  'review/submitApproveClear': { on: 'review', may: OFFICE },
  'office/periods/submitPlan': { on: 'officePeriodNew', may: ['administrator'] },
  'office/periods/submitPlanChange': { on: 'officePeriodEdit', may: ['administrator'] },
  'office/periods/submitOpening': { on: 'officePeriod', may: ['administrator'] },
  'office/periods/submitExtension': { on: 'officePeriod', may: ['administrator'] },
  'office/periods/submitUnitExtension': { on: 'officePeriod', may: ['administrator'] },
  'office/periods/submitClosing': { on: 'officePeriod', may: ['administrator'] },
  'office/periods/submitReopening': { on: 'officePeriod', may: ['administrator'] },
  'office/periods/submitDiscard': { on: 'officePeriod', may: ['administrator'] },
  'office/holidays/submitHoliday': { on: 'officeHolidays', may: ['administrator'] },
  'office/holidays/submitHolidayChange': { on: 'officeHolidays', may: ['administrator'] },
  'office/holidays/submitHolidayRemoval': { on: 'officeHolidays', may: ['administrator'] },
  'office/holidays/submitHolidayFile': { on: 'officeHolidayImport', may: ['administrator'] },
  'office/holidays/submitHolidayImport': { on: 'officeHolidayImport', may: ['administrator'] },
  'office/forms/submitNewForm': { on: 'officeFormNew', may: ['administrator'] },
  'office/forms/submitNextVersion': { on: 'officeForm', may: ['administrator'] },
  'office/forms/submitDetails': { on: 'officeForm', may: ['administrator'] },
  'office/forms/submitIndicators': { on: 'officeForm', may: ['administrator'] },
  'office/forms/submitStep': { on: 'officeForm', may: ['administrator'] },
  'office/forms/submitIntro': { on: 'officeForm', may: ['administrator'] },
  'office/forms/submitFormDiscard': { on: 'officeForm', may: ['administrator'] },
  'office/registers/submitCreate': { on: 'officeEntryNew', may: ['administrator'] },
  'office/registers/submitEdit': { on: 'officeEntry', may: ['administrator'] },
  'office/registers/submitRetire': { on: 'officeEntry', may: ['administrator'] },
  'office/registers/submitRemove': { on: 'officeEntry', may: ['administrator'] },
  'office/registers/submitImport': { on: 'officeImport', may: ['administrator'] },
  'office/registers/[slug]/[id]/rules/submitRule': { on: 'officeRules', may: ['administrator'] },
  'office/registers/[slug]/[id]/rules/submitRuleDrop': { on: 'officeRules', may: ['administrator'] },
  'releases/submitPublish': { on: 'publishing', may: ['publisher'] },
  'office/people/submitSearch': { on: 'officePeople', may: ['administrator'] },
  'office/people/submitInvitation': { on: 'officeInvitation', may: ['administrator'] },
  'office/people/submitNewLink': { on: 'officePerson', may: ['administrator'] },
  'office/people/submitRole': { on: 'officePerson', may: ['administrator'] },
  'office/people/submitRoleEnd': { on: 'officePerson', may: ['administrator'] },
  'office/people/submitDisable': { on: 'officePerson', may: ['administrator'] },
  'office/people/submitEnable': { on: 'officePerson', may: ['administrator'] },
  'office/people/submitSessionsEnd': { on: 'officePerson', may: ['administrator'] },
  'office/people/submitSecondFactorReset': { on: 'officePerson', may: ['administrator'] },
  'office/people/submitHandOver': { on: 'officePerson', may: ['administrator'] },
  'office/units/submitPlan': { on: 'officeUnitPlan', may: ['administrator'] },
  'office/units/submitCancel': { on: 'officeUnitChange', may: ['administrator'] },
  'office/settings/submitSetting': { on: 'officeSetting', may: ['administrator'] },
  'office/settings/submitTestMail': { on: 'officeSettings', may: ['administrator'] },
  'office/contacts/submitContact': { on: 'officeContacts', may: KEEPERS },
  'office/contacts/submitContactChange': { on: 'officeContact', may: KEEPERS },
  'releases/submitSave': { on: 'publishing', may: ['publisher'] },
  'releases/submitReschedule': { on: 'publishing', may: ['publisher'] },
  'releases/submitCancelSchedule': { on: 'publishing', may: ['publisher'] },
  'releases/submitInvite': { on: 'publishing', may: ['publisher'] },
  'releases/submitRevoke': { on: 'publishing', may: ['publisher'] },
  'office/facts/submitFact': { on: 'officeFactNew', may: ['reviewer'] },
  'office/facts/submitFactStep': { on: 'officeFact', may: ['reviewer'] },
  'withdrawals/submitRequest': { on: 'withdrawals', may: OFFICE },
  'withdrawals/submitConfirm': { on: 'withdrawals', may: ['publisher'] },
  'withdrawals/submitCancel': { on: 'withdrawals', may: OFFICE },
}

/** Routes that anybody may read: the public page kinds and their files, and the pages of trouble. */
export const PUBLIC_ROUTES: readonly string[] = [
  ...PAGE_KINDS.flatMap((row) => [
    row.folder,
    ...('files' in row ? row.files.map((file) => join(row.folder, file)) : []),
  ]),
  ...TROUBLE_KINDS,
].map((folder) => join('/public/[locale]/[release]', folder))

/** What is neither a public nor a staff page: the doors of next-auth, the icon, and Next's own, which the front door replaces. */
export const OTHER_ROUTES: readonly string[] = ['/api/auth/[...nextauth]', '/icon.svg', '/_not-found', '/_global-error']

function join(folder: string, name: string): string {
  return [folder, name].filter(Boolean).join('/')
}
