/** ENTRY. The worker (Chromium) or event page (Firefox): registers listeners at once, and nothing else. */
import '../shared/schema/zod-setup';
import { handlers } from './background/handlers';
import { keepPageScripts } from './background/page-scripts';
import { resumeImport } from './background/import-runner';
import { keepAlarms, ringing } from './background/alarms';
import { openNotice } from './background/open-notice';
import { onAlarm } from './platform/alarms';
import { answer } from './platform/messaging';
import { onNoticeClicked } from './platform/notifications';
import { onFirstInstall, openPage } from './platform/tabs';

answer(handlers);
onAlarm((name) => void ringing(name));
onNoticeClicked((id) => void openNotice(id));
onFirstInstall(() => void openPage('welcome.html'));
void keepAlarms();
void resumeImport();
void keepPageScripts();
