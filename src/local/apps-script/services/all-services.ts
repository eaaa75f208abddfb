// The globals a script finds, and no others: what is missing here is a ReferenceError in the script, as loud as can be.
import type { ServiceObject } from '../bridge';
import type { ScriptRun } from '../script-run';
import { cacheService } from './cache-service';
import { htmlService } from './html-service';
import { lockService } from './lock-service';
import { consoleService, logger } from './logging';
import { mailApp } from './mail-app';
import { propertiesService } from './properties-service';
import { scriptApp } from './script-app';
import { session } from './session';
import { spreadsheetApp } from './spreadsheet-app';
import { urlFetchApp } from './url-fetch-app';
import { utilities } from './utilities';

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
