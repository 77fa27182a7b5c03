import type { DataSource, EntityMetadata, Table } from 'typeorm';

type Column = EntityMetadata['columns'][number];

/**
 * What the tables of the code say that the database does not: a table or a column that is missing, a column of another
 * type, a null that only one of them allows, another key. What only the database says (columns that it fills by itself,
 * checks, indexes, policies) is the migrations' alone.
 */
export async function findDrift(source: DataSource): Promise<readonly string[]> {
  const runner = source.createQueryRunner();
  try {
    const tables = await runner.getTables(source.entityMetadatas.map(({ tablePath }) => tablePath));
    const found = new Map(tables.map((table) => [table.name, table]));
    return source.entityMetadatas.flatMap((metadata) => driftOf(metadata, found.get(metadata.tablePath), source));
  } finally {
    await runner.release();
  }
}

function driftOf(metadata: EntityMetadata, table: Table | undefined, { driver }: DataSource): readonly string[] {
  if (table === undefined) return [`${metadata.tablePath} is not there`];
  const known = metadata.columns.filter(({ databaseName }) => table.findColumnByName(databaseName) !== undefined);
  const missing = metadata.columns.filter((column) => !known.includes(column));
  return [
    ...missing.map((column) => `${pathOf(column)} is not there`),
    ...driver.findChangedColumns(table.columns, known).map((column) => `${pathOf(column)} is something else there`),
  ];
}

const pathOf = ({ entityMetadata, databaseName }: Column): string => `${entityMetadata.tablePath}.${databaseName}`;
