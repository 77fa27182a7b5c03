import { type ReactNode, useState } from 'react';
import { useAsked } from '../../hub/use-asked.js';
import { NotAnswered } from '../../parts/not-answered.js';
import { useSession } from '../../session/session.js';
import { exploreWords } from '../../words/explore-words.js';
import {
  innermost,
  readType,
  type SchemaArgument,
  type SchemaField,
  type SchemaType,
  type TypeReference,
  writtenType,
} from './schema-type.js';

type Go = (name: string) => void;

/** The hub's schema, a type at a time, from its queries on. */
export function SchemaBrowser(): ReactNode {
  const { hub } = useSession();
  const [way, setWay] = useState<readonly string[]>(['Query']);
  const name = way.at(-1) ?? 'Query';
  const before = way.at(-2);
  const asked = useAsked(name, () => readType(hub.seamark, name));
  const { title, back } = exploreWords.schema;
  return (
    <section className="card schema" aria-labelledby="schema">
      <h2 id="schema">{title}</h2>
      {before !== undefined && (
        <p>
          <button type="button" className="button quiet" onClick={() => setWay(way.slice(0, -1))}>
            {back} {before}
          </button>
        </p>
      )}
      <NotAnswered asked={asked} words={exploreWords.schema} />
      {asked.is === 'answered' && asked.answer && <Shown type={asked.answer} onGo={(next) => setWay([...way, next])} />}
    </section>
  );
}

function Shown({ type, onGo }: { readonly type: SchemaType; readonly onGo: Go }): ReactNode {
  const { name, description, fields, inputFields, enumValues, possibleTypes } = type;
  return (
    <>
      <h3 className="mono">{name}</h3>
      {description !== null && <p>{inCode(description)}</p>}
      <dl className="schema-fields">
        {(fields ?? inputFields ?? []).map((field) => (
          <Field key={field.name} field={field} onGo={onGo} />
        ))}
        {enumValues?.map((value) => (
          <div key={value.name}>
            <dt className="mono">{value.name}</dt>
            <dd>{inCode(value.description ?? '')}</dd>
          </div>
        ))}
      </dl>
      {possibleTypes !== null && possibleTypes.length > 0 && (
        <p>
          {exploreWords.schema.types}{' '}
          {possibleTypes.map((one) => (
            <TypeButton key={one.name} type={{ kind: 'OBJECT', name: one.name }} onGo={onGo} />
          ))}
        </p>
      )}
    </>
  );
}

function Field({ field, onGo }: { readonly field: SchemaArgument | SchemaField; readonly onGo: Go }): ReactNode {
  const args = 'args' in field ? field.args : [];
  return (
    <div>
      <dt>
        <b className="mono">{field.name}</b> <TypeButton type={field.type} onGo={onGo} />
      </dt>
      <dd>
        {inCode(field.description ?? '')}
        {args.length > 0 && (
          <span className="schema-arguments">
            {exploreWords.schema.arguments}
            {args.map((one) => (
              <span key={one.name} title={one.description ?? undefined}>
                <span className="mono">{one.name}</span> <TypeButton type={one.type} onGo={onGo} />
              </span>
            ))}
          </span>
        )}
      </dd>
    </div>
  );
}

/** What stands between backticks is a name. */
function inCode(text: string): ReactNode {
  return text.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part));
}

/** Scalars have nothing inside that one could go to. */
const SCALARS = ['String', 'Int', 'Float', 'Boolean', 'ID'];

function TypeButton({ type, onGo }: { readonly type: TypeReference; readonly onGo: Go }): ReactNode {
  const name = innermost(type);
  if (SCALARS.includes(name)) return <span className="mono faint">{writtenType(type)}</span>;
  return (
    <button type="button" className="type-button mono" onClick={() => onGo(name)}>
      {writtenType(type)}
    </button>
  );
}
