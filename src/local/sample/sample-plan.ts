// The five plans as the people of the sample know them: by key, place and kinds of school, not by the product's data.

export const SAMPLE_PLANS = ['q12', 'q7', 'kien-an', 'moet', 'ha-noi'] as const;

export type SamplePlan = (typeof SAMPLE_PLANS)[number];

export function isSamplePlan(text: string): text is SamplePlan {
  return SAMPLE_PLANS.some((plan) => plan === text);
}

export type SchoolLevel = 'MN' | 'TH' | 'THCS' | 'THPT';

interface PlanPlace {
  /** In front of every code: "7-MN-08". */
  readonly codePrefix: string;
  /** The office that keeps the workbook. */
  readonly officeName: string;
  readonly officeEmail: string;
  /** As it stands at the top left of a school's letter. */
  readonly authority: string;
  /** Where the letter is dated: "Quận 7, ngày …". */
  readonly town: string;
}

export const PLAN_PLACES: Record<SamplePlan, PlanPlace> = {
  q12: {
    codePrefix: '12',
    officeName: 'Phòng GD&ĐT Quận 12',
    officeEmail: 'pgd@quan12.example',
    authority: 'UBND QUẬN 12',
    town: 'Quận 12',
  },
  q7: {
    codePrefix: '7',
    officeName: 'Phòng GD&ĐT Quận 7',
    officeEmail: 'pgd@quan7.example',
    authority: 'UBND QUẬN 7',
    town: 'Quận 7',
  },
  'kien-an': {
    codePrefix: 'KA',
    officeName: 'Phòng GD&ĐT quận Kiến An',
    officeEmail: 'pgd@kienan.example',
    authority: 'UBND QUẬN KIẾN AN',
    town: 'Kiến An',
  },
  moet: {
    codePrefix: 'BO',
    officeName: 'Ban điều phối, Bộ GD&ĐT',
    officeEmail: 'banthuky@bo.example',
    authority: 'PHÒNG GD&ĐT',
    town: 'Tỉnh nhà',
  },
  'ha-noi': {
    codePrefix: 'HN',
    officeName: 'Sở GD&ĐT Hà Nội',
    officeEmail: 'cttt@sohanoi.example',
    authority: 'SỞ GD&ĐT',
    town: 'Hà Nội',
  },
};
