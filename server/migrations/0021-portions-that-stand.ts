import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What stands of an advisory, found by its number. Until PostgreSQL has counted a table, as in the minute after an import, it takes
 * the two indexes that there were for narrow ones, and reads one of them whole for each advisory: seconds where this one takes none.
 */
export class PortionsThatStand1763900000021 implements MigrationInterface {
  readonly name = 'PortionsThatStand1763900000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX portion_standing ON hub.portion (advisory_id, type) WHERE valid_to IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX hub.portion_standing');
  }
}
