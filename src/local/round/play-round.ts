// One whole round, day by day: the office chooses the plan, loads its units and issues the templates; days pass; schools
// type and upload; the office collects, once more on the last day before closing (who has come by then is on time), and
// again after the late ones. Everything goes through the built bundle or through what people can see and touch.
import { castOf, partOf, type Part } from '../sample/cast';
import { PLAN_PLACES, type SamplePlan } from '../sample/sample-plan';
import type { SampleUnit } from '../sample/sample-unit';
import { sampleUnits } from '../sample/units';
import { unitsTable } from '../sample/units-table';
import type { Done, PlanCard, RoundCard, RoundExport, RoundStatus, State } from '../../app/contract';
import type { RequestCounts } from '../server/router';
import { dayOf, waitUntil } from './calendar';
import { settle, type RoundHost, type RoundPlace } from './district';
import { Office, type JobReport, type StepVerb } from './office';
import { School } from './school';
import { BEGINNINGS, lastDayOf, timetableFor } from './timetable';

export interface RoundSetting {
  readonly plan: SamplePlan;
  readonly units: number;
  readonly place: RoundPlace;
  readonly host: RoundHost;
  /** Progress, for people. */
  readonly say?: (line: string) => void;
}

export interface PlayedRound {
  readonly result: RoundExport;
  readonly status: RoundStatus;
  readonly plan: PlanCard;
  readonly requests: RequestCounts;
  readonly jobs: readonly JobReport[];
}

export function playRound(setting: RoundSetting): PlayedRound {
  const round = new Round(setting);
  const card = round.begin();
  round.play(card);
  return round.result(card.key);
}

/** The first so many units type every cell; the others paste, which spares a round of thousands much waiting. */
const TYPING_UNITS = 60;

class Round {
  private readonly units: readonly SampleUnit[];
  private readonly schools: readonly School[];
  private readonly office: Office;
  private readonly jobs: JobReport[] = [];

  constructor(private readonly setting: RoundSetting) {
    const { plan, place } = setting;
    this.units = sampleUnits(plan, setting.units);
    const cast = castOf(plan, this.units);
    settle(place, plan, this.units);
    this.office = new Office(setting.host, place.standIn, place.clock, PLAN_PLACES[plan].officeEmail, (line) => {
      this.say(line);
    });
    this.schools = this.units.map((unit, index) => {
      const { standIn, sheets } = place;
      return new School({ plan, standIn, sheets, pastes: index >= TYPING_UNITS }, unit, partOf(cast, unit));
    });
  }

  /** From the plan to the templates. Answers the round that is played: the plan's first. */
  begin(): RoundCard {
    const { plan } = this.setting;
    this.told(this.office.createPlan(plan));
    let done = this.told(this.office.saveUnits(unitsTable(plan, this.units)));
    const { needsDue, key } = firstRound(done.state);
    if (needsDue || !this.hasReporters(key)) done = this.setDue(key);
    if (done.state.folder === undefined) done = this.told(this.office.createFolder());
    return firstRound(done.state);
  }

  play(card: RoundCard): void {
    if (!this.hasReporters(card.key)) return;
    this.job('stepIssue', card.key);
    if (card.due === undefined) throw new Error(`${card.key} has no date for its units`);
    const { clock } = this.setting.place;
    const days = timetableFor(lastDayOf(card.due));
    waitUntil(clock, days.schoolsReport, '09:00');
    this.schoolsReport(card, 'onTime');
    waitUntil(clock, days.firstLook, '09:00');
    this.look(card);
    waitUntil(clock, days.correction, '10:00');
    this.schoolsCorrect(card);
    waitUntil(clock, days.lastDay, '17:00');
    this.look(card);
    waitUntil(clock, days.lateSchools, '09:00');
    this.schoolsReport(card, 'late');
    waitUntil(clock, days.finalLook, '09:00');
    this.look(card);
  }

  result(roundKey: string): PlayedRound {
    const status = this.office.status(roundKey);
    const result = this.office.exportRound(roundKey);
    return { result, status, plan: planCard(this.office.state()), requests: this.office.requests, jobs: this.jobs };
  }

  /** Under the Ministry's plan only offices have a stated date; the schools report once the office sets them one. */
  private hasReporters(roundKey: string): boolean {
    return this.office.status(roundKey).counts.expected > 0;
  }

  private setDue(roundKey: string): Done {
    const { ownDue } = BEGINNINGS[this.setting.plan];
    if (ownDue === undefined) throw new Error(`the plan ${this.setting.plan} asks for a date that nobody has chosen`);
    return this.told(this.office.setDue({ roundKey, ...ownDue }));
  }

  private look(card: RoundCard): void {
    this.job('stepCollect', card.key);
    if (asksForFiles(card)) this.job('stepFile', card.key);
  }

  private job(verb: StepVerb, roundKey: string): void {
    this.jobs.push(this.office.job(verb, roundKey));
  }

  private schoolsReport(card: RoundCard, when: Part['when']): void {
    const reporting = this.schools.filter(({ part }) => part.when === when);
    if (reporting.length === 0) return;
    for (const school of reporting) school.report();
    this.handIn(card, reporting);
    this.say(`${this.today()}: ${reporting.length} đơn vị nhập số liệu${asksForFiles(card) ? ' và nộp hồ sơ' : ''}.`);
  }

  private schoolsCorrect(card: RoundCard): void {
    const correcting = this.schools.filter(({ part }) => part.twice);
    if (correcting.length === 0) return;
    for (const school of correcting) school.correct();
    this.handIn(card, correcting);
    this.say(
      `${this.today()}: ${correcting.length} đơn vị sửa số liệu${asksForFiles(card) ? ' và nộp lại hồ sơ' : ''}.`,
    );
  }

  private handIn(card: RoundCard, schools: readonly School[]): void {
    const folderId = this.folderId();
    if (!asksForFiles(card) || folderId === undefined) return;
    const occasion = {
      plan: this.setting.plan,
      roundName: card.name,
      receiver: PLAN_PLACES[this.setting.plan].officeName,
      day: this.today(),
    };
    for (const school of schools) school.handIn(folderId, occasion);
  }

  /** The link stands in the plan's own document, or in the office's mail. */
  private folderId(): string | undefined {
    const { place } = this.setting;
    return place.profile.rootFolderIds[0];
  }

  private today(): string {
    return dayOf(this.setting.place.clock.nowMs());
  }

  private told(done: Done): Done {
    this.say(done.summary);
    return done;
  }

  private say(line: string): void {
    this.setting.say?.(line);
  }
}

function planCard({ plan }: State): PlanCard {
  if (plan === undefined) throw new Error('the spreadsheet holds no plan');
  return plan;
}

function firstRound(state: State): RoundCard {
  const plan = planCard(state);
  const [card] = plan.rounds;
  if (card === undefined) throw new Error(`the plan ${plan.key} has no round`);
  return card;
}

/** The sidebar shows "01 Word + 01 bản scan", or that the plan asks for no files. */
function asksForFiles({ requiredFiles }: RoundCard): boolean {
  return /\d/.test(requiredFiles);
}
