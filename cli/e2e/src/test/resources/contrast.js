// Answers the texts that are seen but hard to read: those with less contrast to what is behind them than 4.5 to 1.
const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});

function painted(colors) {
  colors.forEach(color => {
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
  });
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

function grounds(element) {
  const above = element.parentElement ? grounds(element.parentElement) : ['white'];
  return [...above, getComputedStyle(element).backgroundColor];
}

function light(rgb) {
  const [r, g, b] = rgb.map(part => part / 255).map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(element) {
  const behind = grounds(element);
  const [one, other] = [light(painted(behind)), light(painted([...behind, getComputedStyle(element).color]))];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const texts = [...document.querySelectorAll('body *')].filter(element => element.checkVisibility()
  && [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim() !== ''));
return texts.filter(element => contrast(element) < 4.5)
  .map(element => element.className + ' ' + contrast(element).toFixed(2) + ': ' + element.textContent.slice(0, 40));
