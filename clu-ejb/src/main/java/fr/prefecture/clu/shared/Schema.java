package fr.prefecture.clu.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Brings the database to the shape that this release expects, before anything else starts but the
 * backup that waits to come back.
 */
@Singleton
@Startup
@DependsOn("WaitingBackups")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Schema {

    private static final Logger LOG = Logger.getLogger(Schema.class.getName());
    private static final ClassLoader LOADER = Schema.class.getClassLoader();

    @Resource(lookup = "java:jboss/datasources/CluDS")
    private DataSource dataSource;

    /**
     * The same as the owner, or as itself; who waits there for a lock waits as long as it takes.
     */
    @Resource(lookup = "java:jboss/datasources/CluOwnerDS")
    private DataSource owner;

    @PostConstruct
    void migrate() {
        refuseHalf(dataSource);
        if (Settings.databaseIsOpen()) {
            throw new IllegalStateException(
                    "CLU_DB_PASSWORD is the one that everybody knows: give the account of the"
                            + " database another one");
        }
        if (Settings.demo()) {
            requireDemonstration(dataSource);
        }
        if (Settings.databaseOwnerComes()) {
            migrateAs(owner, dataSource);
        } else {
            migrateAlone(dataSource, owner);
        }
        if (!Settings.demo()) {
            DemonstrationMark.remove(dataSource);
        }
    }

    /**
     * CPT-8: a migration that broke off is taken back first: the mark may be in its other half.
     *
     * @throws IllegalStateException when the demonstration has not made this database
     */
    static void requireDemonstration(DataSource dataSource) {
        FormerDatabase.of(dataSource).putBack();
        if (flyway(dataSource, false).info().current() != null) {
            DemonstrationMark.require(dataSource);
        }
    }

    /**
     * Who makes tables: the owner, or the product's account itself; nobody where they are somebody
     * else's, who is not in the settings.
     */
    public static Optional<DataSource> maker(DataSource product, DataSource owner) {
        if (Settings.databaseOwnerComes()) {
            return Optional.of(owner);
        }
        if (SchemaOwner.isSomebodyElse(product)) {
            return Optional.empty();
        }
        return Optional.of(isOnPostgresql(product) ? owner : product);
    }

    /**
     * SAV-6: half a backup is no database to work on.
     *
     * @throws IllegalStateException when a restore broke off
     */
    static void refuseHalf(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            if (HalfRestored.isThere(connection)) {
                throw new IllegalStateException(
                        "a restore broke off, and half of the backup is there: run « clu-backup.sh"
                                + " restore » again, which begins anew");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A database that no server holds. */
    public static DataSource database(String url, String user, String password) {
        return Flyway.configure(LOADER).dataSource(url, user, password).getDataSource();
    }

    /** The number of the last migration that this release knows. */
    public static String latest(DataSource database) {
        return Stream.of(
                        migrations(Flyway.configure(LOADER).dataSource(database), false)
                                .load()
                                .info()
                                .all())
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .getVersion();
    }

    /**
     * Makes the tables as they were after that migration, in a database without any: for a backup
     * to come back.
     */
    public static void bring(DataSource database, String version) {
        migrations(Flyway.configure(LOADER).dataSource(database), false)
                .target(version)
                .load()
                .migrate();
    }

    /**
     * HIS-16: migrates as the owner of the tables, and lets the product's account use them; the
     * same account twice is one.
     */
    static void migrateAs(DataSource owner, DataSource product) {
        migrate(owner);
        SchemaOwner.share(owner, product);
    }

    /**
     * Migrates as the product's own account. Where the tables belong to somebody else, there must
     * be nothing to migrate.
     *
     * @param patient the same account, which waits for locks as long as it takes; nobody who is let
     *     in, where the settings name an owner without the password
     * @throws IllegalStateException when the owner is wanted and is not in the settings
     */
    static void migrateAlone(DataSource product, DataSource patient) {
        if (!SchemaOwner.isSomebodyElse(product)) {
            migrate(isOnPostgresql(product) ? patient : product);
            return;
        }
        int pending = flyway(product, false).info().pending().length;
        if (pending > 0) {
            throw new IllegalStateException(
                    pending
                            + " migrations are to run, and the tables are not CLU_DB_USER's: set"
                            + " CLU_DB_OWNER_USER and CLU_DB_OWNER_PASSWORD for this start");
        }
        LOG.log(Level.INFO, "The tables belong to another account; there is nothing to migrate");
    }

    /**
     * REL-1: migrates the database behind {@code dataSource} whole, or leaves it as it was; one set
     * of scripts serves H2 and PostgreSQL.
     *
     * @throws IllegalStateException when it failed; says which script, where and why
     */
    static void migrate(DataSource dataSource) {
        migrate(dataSource, Settings.demo());
    }

    /**
     * @param demonstration whether a database that is made now is the demonstration's own
     */
    static void migrate(DataSource dataSource, boolean demonstration) {
        FormerDatabase former = FormerDatabase.of(dataSource);
        former.putBack();
        Flyway flyway = flyway(dataSource, demonstration);
        if (flyway.info().pending().length > 0) {
            former.keep();
        }
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            former.putBack();
            String told =
                    "The database could not be brought to the shape of this release and is as it"
                            + " was before: "
                            + MigrationFailure.told(e.getMessage())
                            + ". Mend the cause and start again, or start the former release: see"
                            + " docs/operations.md, Upgrade";
            LOG.severe(told);
            // Its causes may tell what stands in rows.
            throw new IllegalStateException(told);
        }
        former.forget();
    }

    private static Flyway flyway(DataSource dataSource, boolean demonstration) {
        return migrations(
                        Flyway.configure(LOADER)
                                .dataSource(dataSource)
                                // PostgreSQL keeps all of them or none; H2 would not: see
                                // FormerDatabase.
                                .group(isOnPostgresql(dataSource)),
                        demonstration)
                .load();
    }

    private static FluentConfiguration migrations(
            FluentConfiguration configuration, boolean demonstration) {
        return configuration
                .placeholders(Map.of("demonstration", String.valueOf(demonstration)))
                .locations("classpath:db/migration/common")
                .javaMigrations(new ChainedHistory())
                // The batch job repository has made its tables in this schema already.
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }

    private static boolean isOnPostgresql(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return SchemaOwner.isPostgresql(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the history was before it had keys and a chain. */
    private static final class ChainedHistory implements JavaMigration {

        @Override
        public MigrationVersion getVersion() {
            return MigrationVersion.fromVersion("202612051610");
        }

        @Override
        public String getDescription() {
            return "shared chained history";
        }

        @Override
        public Integer getChecksum() {
            return null;
        }

        @Override
        public boolean canExecuteInTransaction() {
            return true;
        }

        @Override
        public void migrate(Context context) throws Exception {
            new FormerHistory(context.getConnection()).bring(new SystemClock().clock().instant());
        }
    }
}
