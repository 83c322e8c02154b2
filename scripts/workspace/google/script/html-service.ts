/** HtmlService: the project's HTML files as they are, as templates, and as what a sidebar or dialog shows. */
import type { Runtime } from '../../runtime';
import { GoogleError, NotImplemented } from '../google-error';
import { method, service, type Service } from '../service';

export interface Html {
  content: string;
  title: string;
  width: number;
  height: number;
}

export function htmlService(runtime: Runtime): Service {
  const file = (name: string): string => {
    const content = runtime.htmlFiles[name.replace(/\.html$/, '')];
    if (content === undefined) throw new GoogleError(`No HTML file named ${name} was found.`);
    return content;
  };
  return service({
    type: 'HtmlService',
    methods: {
      createHtmlOutput: method('local', ' | html:string', (html = '') => htmlOutput(html)),
      createHtmlOutputFromFile: method('local', 'filename:string', (name: string) => htmlOutput(file(name))),
      createTemplateFromFile: method('local', 'filename:string', (name: string) => template(file(name))),
      createTemplate: method('local', 'html:string', template),
    },
  });
}

function template(content: string): Service {
  return service({
    type: 'HtmlTemplate',
    methods: {
      getRawContent: method('local', '', () => content),
      evaluate: method('local', '', () => {
        if (content.includes('<?'))
          throw new NotImplemented('HtmlTemplate.evaluate with <? … ?> in the template');
        return htmlOutput(content);
      }),
    },
  });
}

function htmlOutput(content: string): Service {
  const html: Html = { content, title: '', width: 0, height: 0 };
  const set = (key: 'title' | 'width' | 'height', signature: string) =>
    method('local', signature, (value: never) => {
      html[key] = value;
      return me;
    });
  const me: Service = service({
    type: 'HtmlOutput',
    inner: html,
    methods: {
      getContent: method('local', '', () => html.content),
      getTitle: method('local', '', () => html.title),
      append: method('local', 'addedContent:string', (added: string) => {
        html.content += added;
        return me;
      }),
      setTitle: set('title', 'title:string'),
      setWidth: set('width', 'width:integer'),
      setHeight: set('height', 'height:integer'),
    },
  });
  return me;
}
