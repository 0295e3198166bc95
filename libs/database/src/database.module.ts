import { MikroORM, type AnyEntity, type EntityClass } from '@mikro-orm/postgresql';
import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { config } from '#kernel';
import { Database } from './database.js';
import { openOrm } from './orm.js';

/** The process's one pool. Each app names the entities of the rooms that it uses. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(Database) private readonly database: Database) {}

  static forRoot(entities: readonly EntityClass<AnyEntity>[]): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: MikroORM, useFactory: () => openOrm({ url: config().databaseUrl, pool: config().databasePool, waitMs: config().databaseWaitMs, entities }) },
        { provide: Database, useFactory: (orm: MikroORM) => new Database(orm), inject: [MikroORM] },
      ],
      exports: [Database, MikroORM],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
