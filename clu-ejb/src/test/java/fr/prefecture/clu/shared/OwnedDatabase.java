package fr.prefecture.clu.shared;

import static fr.prefecture.clu.shared.ChainExamples.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL with two accounts: one owns the tables, the product works with the other. */
public final class OwnedDatabase implements Closeable {

    private final EmbeddedPostgres server = EmbeddedPostgres.builder().start();
    private int made;

    public OwnedDatabase() throws IOException {
        sql(as("postgres", "postgres"), "create role clu_owner login", "create role clu login");
    }

    /** An empty base of its own, as the product's account sees it. */
    public DataSource empty() {
        String name = "empty" + ++made;
        sql(as("postgres", "postgres"), "create database " + name + " owner clu_owner");
        sql(as("clu_owner", name), "grant create on schema public to clu");
        Schema.migrateAs(as("clu_owner", name), as("clu", name));
        return as("clu", name);
    }

    private DataSource as(String user, String database) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL("jdbc:postgresql://localhost:" + server.getPort() + "/" + database);
        dataSource.setUser(user);
        return dataSource;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
