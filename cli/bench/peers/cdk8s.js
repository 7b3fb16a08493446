// Makes the objects of every product with cdk8s: cdk8s.js TEMPLATE PRODUCTS FOLDER
// TEMPLATE is a JSON list of the objects of one product, in which zz-name stands for its name.
const fs = require('fs');
const { ApiObject, App, Chart, YamlOutputType } = require('cdk8s');

const [template, products, outdir] = process.argv.slice(2);
const text = fs.readFileSync(template, 'utf8');
const app = new App({ outdir, yamlOutputType: YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE });
for (const name of products.split(',')) {
  const chart = new Chart(app, name);
  JSON.parse(text.replaceAll('zz-name', name)).forEach((object, i) => new ApiObject(chart, `o${i}`, object));
}
app.synth();
