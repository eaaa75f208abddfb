// The globals a script finds, and no others: what is missing here is a ReferenceError in the script, as loud as can be.
import type { ServiceObject } from '../bridge.js';
import type { ScriptRun } from '../script-run.js';
import { cacheService } from './cache-service.js';
import { htmlService } from './html-service.js';
import { lockService } from './lock-service.js';
import { consoleService, logger } from './logging.js';
import { mailApp } from './mail-app.js';
import { propertiesService } from './properties-service.js';
import { scriptApp } from './script-app.js';
import { session } from './session.js';
import { spreadsheetApp } from './spreadsheet-app.js';
import { urlFetchApp } from './url-fetch-app.js';
import { utilities } from './utilities.js';

export function servicesFor(run: ScriptRun): Readonly<Record<string, ServiceObject>> {
  return {
    CacheService: cacheService(run),
    HtmlService: htmlService(run),
    LockService: lockService(run),
    Logger: logger(run),
    MailApp: mailApp(run),
    PropertiesService: propertiesService(run),
    ScriptApp: scriptApp(run),
    Session: session(run),
    SpreadsheetApp: spreadsheetApp(run),
    UrlFetchApp: urlFetchApp(run),
    Utilities: utilities(run),
    console: consoleService(run),
  };
}
