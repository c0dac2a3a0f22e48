/* Elements made of text: what owners wrote can never become markup. */
const make = (name, properties = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
};

const makeSvg = (name, properties = {}, ...children) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(properties)) {
    element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
};

const number = (count) => count.toLocaleString('en');

const counted = (count, thing) => `${number(count)} ${thing}${count === 1 ? '' : 's'}`;

/* What somebody else wrote, so that its direction of reading stays its own. */
const foreign = (text) => make('bdi', {}, text);
