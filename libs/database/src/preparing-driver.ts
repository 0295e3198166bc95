import { type Configuration, NativeQueryBuilder, PostgreSqlConnection, PostgreSqlDriver } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';
import { isOutdated, statementOf } from './statement.js';

type Execute = PostgreSqlConnection['execute'];

/**
 * MikroORM writes the values into the text of each statement, which PostgreSQL then parses and plans anew each time. Here they are the parameters
 * of statements that are prepared once for each connection, as those of `Transaction.sql` are.
 */
export class PreparingDriver extends PostgreSqlDriver {
  protected override readonly connection: PostgreSqlConnection;

  constructor(config: Configuration) {
    super(config);
    this.connection = new PreparingConnection(config);
  }
}

class PreparingConnection extends PostgreSqlConnection {
  override execute: Execute = async (query, params = [], method = 'all', ctx, loggerContext) => {
    const { sql, params: parameters } = query instanceof NativeQueryBuilder ? query.toRaw() : { sql: query, params };
    // Outside a transaction, without values (a migration may be several statements), and with those that only the ORM knows how to write: its own way.
    if (ctx === undefined || typeof sql !== 'string' || sql.includes('??') || !isPlain(parameters)) return super.execute(query, params, method, ctx, loggerContext);
    try {
      // Kysely hands `sql` on to pg as it is, which takes an object with a name.
      const result = await (ctx as Kysely<unknown>).executeQuery({ ...CompiledQuery.raw(''), sql: statementOf(sql) as unknown as string, parameters });
      return this.transformRawResult(result, method);
    } catch (error) {
      isOutdated(error);
      throw error;
    }
  };
}

/** Some values, each of which pg writes as a parameter in the one way that it can be meant. */
function isPlain(parameters: unknown): parameters is readonly unknown[] {
  return Array.isArray(parameters) && parameters.length > 0 && parameters.every((value) => value === null || value === undefined || typeof value !== 'object' || value instanceof Date || Buffer.isBuffer(value));
}
