// A finding as data: a code, the numbers it speaks of, and how grave it is. No words here, so the form in the browser may make some.
export const SEVERITIES = ['blocks', 'explain', 'note'] as const
export type Severity = (typeof SEVERITIES)[number]

export const FINDING_CODES = [
  'partsDoNotSum',
  'partsExceedTotal',
  'partsRemainder',
  'ratioDiffers',
  'ratioTruncated',
  'numeratorAboveDenominator',
  'percentsNotWhole',
  'deltaDiffers',
  'deltaDiffersDown',
  'rankChangeDiffers',
  'belowRange',
  'aboveRange',
  'cumulativeFell',
  'scaleSlip',
  'scaleSlipDown',
  'universeDiffers',
  'farFromHistory',
  'farFromPeers',
  'residualMatches',
  'sourcesDiffer',
] as const
export type FindingCode = (typeof FINDING_CODES)[number]

export type Finding = {
  code: FindingCode
  severity: Severity
  /** Some are for the reviewer only, and never reach the officer's screen. */
  audience: 'all' | 'reviewers'
  /** Slugs of the indicators concerned; the finding stands at the first. */
  figures: string[]
  values: Record<string, number | number[]>
}
