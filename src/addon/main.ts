// The bundle's entry: the only file whose assignments become public functions of the script. One line per verb: the
// menu, the sidebar's calls (app/contract.ts lists them) and the hourly trigger. Nothing is decided here.
import type { PublicFunctions } from '../app/contract';
import { addMenu, openSidebar } from './menu';
import { receiveHourly, VERBS } from './verbs';

declare const global: PublicFunctions & Record<'onOpen' | 'onInstall' | 'showSidebar' | 'receiveHourly', () => void>;

global.onOpen = () => {
  addMenu();
};
global.onInstall = () => {
  addMenu();
};
global.showSidebar = () => {
  openSidebar();
};

global.getState = () => VERBS.getState();
global.createPlan = (argument) => VERBS.createPlan(argument);
global.proposePlan = (argument) => VERBS.proposePlan(argument);
global.createPlanFromProposal = (argument) => VERBS.createPlanFromProposal(argument);
global.previewUnits = (argument) => VERBS.previewUnits(argument);
global.saveUnits = (argument) => VERBS.saveUnits(argument);
global.setDue = (argument) => VERBS.setDue(argument);
global.setPolicy = (argument) => VERBS.setPolicy(argument);
global.setFolder = (argument) => VERBS.setFolder(argument);
global.checkPlan = () => VERBS.checkPlan();
global.handOver = (argument) => VERBS.handOver(argument);
global.stepIssue = (argument) => VERBS.stepIssue(argument);
global.stepCollect = (argument) => VERBS.stepCollect(argument);
global.stepFile = (argument) => VERBS.stepFile(argument);
global.getStatus = (argument) => VERBS.getStatus(argument);
global.getUnit = (argument) => VERBS.getUnit(argument);
global.recordUpward = (argument) => VERBS.recordUpward(argument);
global.returnUnit = (argument) => VERBS.returnUnit(argument);
global.repairUnit = (argument) => VERBS.repairUnit(argument);
global.explain = (argument) => VERBS.explain(argument);
global.exportRound = (argument) => VERBS.exportRound(argument);
global.setHourly = (argument) => VERBS.setHourly(argument);
global.receiveHourly = () => {
  receiveHourly();
};
