// Reads entities from a file, as a JSON list, and prints what Backstage's own rules have against them, one line each.
import {
  EntityPolicies, DefaultNamespaceEntityPolicy, FieldFormatEntityPolicy, GroupDefaultParentEntityPolicy, NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy, apiEntityV1alpha1Validator, componentEntityV1alpha1Validator, domainEntityV1alpha1Validator,
  groupEntityV1alpha1Validator, locationEntityV1alpha1Validator, parseEntityRef, resourceEntityV1alpha1Validator, stringifyEntityRef,
  systemEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import {readFileSync} from 'node:fs';

const VALIDATORS = [apiEntityV1alpha1Validator, componentEntityV1alpha1Validator, domainEntityV1alpha1Validator, groupEntityV1alpha1Validator,
  locationEntityV1alpha1Validator, resourceEntityV1alpha1Validator, systemEntityV1alpha1Validator];

const POLICY = EntityPolicies.allOf([new SchemaValidEntityPolicy(), new DefaultNamespaceEntityPolicy(), new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(), new GroupDefaultParentEntityPolicy('group:default/nobody')]);

// The fields that name other entities, with the kind that a name without one is of.
const REFERENCES = {owner: 'group', system: 'system', domain: 'domain', providesApis: 'api', consumesApis: 'api', dependsOn: undefined};

const entities = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const known = new Set();
const wrong = [];

async function look(entity) {
  const name = stringifyEntityRef(entity);
  if (known.has(name)) {
    wrong.push(`${name} is there twice`);
  }
  known.add(name);
  try {
    await POLICY.enforce(entity);
    const answers = await Promise.all(VALIDATORS.map(validator => validator.check(entity)));
    if (!answers.includes(true)) {
      wrong.push(`${name} is of no kind that Backstage knows`);
    }
  } catch (error) {
    wrong.push(`${name}: ${error.message}`);
  }
}

for (const entity of entities) {
  await look(entity);
}
for (const entity of entities) {
  for (const [field, defaultKind] of Object.entries(REFERENCES)) {
    for (const reference of [entity.spec?.[field] ?? []].flat()) {
      const target = stringifyEntityRef(parseEntityRef(reference, {defaultKind, defaultNamespace: 'default'}));
      if (!known.has(target)) {
        wrong.push(`${stringifyEntityRef(entity)}: ${field} names ${target}, which isn't there`);
      }
    }
  }
}
wrong.forEach(line => console.log(line));
