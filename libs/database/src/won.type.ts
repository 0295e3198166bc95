import { Type } from '@mikro-orm/postgresql';
import { won } from '#kernel';

/** A sum of won in an entity: `bigint` in PostgreSQL, a checked whole number in code. A fraction is refused at flush. */
export class WonType extends Type<number | null, string | null> {
  override convertToDatabaseValue(value: number | null): string | null {
    return value === null ? null : String(won(value));
  }

  override convertToJSValue(value: string | number | null): number | null {
    return value === null ? null : won(Number(value));
  }

  override getColumnType(): string {
    return 'bigint';
  }

  override get runtimeType(): string {
    return 'number';
  }

  override compareAsType(): string {
    return 'number';
  }
}
