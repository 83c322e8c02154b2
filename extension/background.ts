/** ENTRY. The worker (Chromium) or event page (Firefox): registers listeners at once, and nothing else. */
import '../shared/schema/zod-setup';
import { handlers } from './background/handlers';
import { keepPageScripts } from './background/page-scripts';
import { resumeImport } from './background/import-runner';
import { keepAlarms, ringing } from './background/alarms';
import { checkSelected, checkTyped } from './background/ask-elsewhere';
import { openNotice } from './background/open-notice';
import { onAlarm } from './platform/alarms';
import { answer } from './platform/messaging';
import { onNoticeClicked } from './platform/notifications';
import { onAddressBarText, onSelectedText, offerMenu } from './platform/ask-elsewhere';
import { onFirstInstall, onInstalled, openPage } from './platform/tabs';

answer(handlers);
onAlarm((name) => void ringing(name));
onNoticeClicked((id) => void openNotice(id));
onSelectedText((text, window) => void checkSelected(text, window));
onAddressBarText((text) => void checkTyped(text));
onInstalled(() => void offerMenu());
onFirstInstall(() => void openPage('welcome.html'));
void keepAlarms();
void resumeImport();
void keepPageScripts();
