package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.Rest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A switchboard of which nights read the database, from its first address to its removal. */
class PbxE2E extends AtRest {

    private static final String DAYS =
            "/api/v1/switchboard/days?from=2021-10-18&to=2021-10-19&source=autocom";

    @Test
    @Tag("TEL-91")
    @Tag("TEL-94")
    @Tag("TEL-95")
    void a_table_is_tried_then_read_by_nights_that_go_on_where_they_came() throws Exception {
        PbxScreen screen = PbxScreen.declare(browser, "auto com");
        assertThat(screen.refusal()).contains("« auto com » ne convient pas");
        new AccessibilityWalk(browser).keepsAsItStands("refused name");
        screen.name("autocom");
        assertThat(Screen.spaced(screen.heading()))
                .isEqualTo("Lecture directe de la source « autocom »");
        String page = browser.path();

        try (EmbeddedPostgres pbx = EmbeddedPostgres.start()) {
            fillTable(pbx);
            screen.fill(pbx.getPort(), "nulle-part", "clu");
            screen.press("essayer");
            assertThat(screen.refusal()).contains("elle n’existe pas sous ce nom");
            assertThat(screen.value("serveur")).isEqualTo("127.0.0.1");
            new AccessibilityWalk(browser).keepsAsItStands("refused trial");

            screen.fill(pbx.getPort(), "postgres", "clu");
            screen.press("essayer");
            assertThat(screen.plain()).contains("La table répond : 3 lignes, du");
            screen.press("enregistrer");
            assertThat(browser.path()).isEqualTo(page);
            assertThat(screen.plain()).contains("La lecture directe est enregistrée");
            assertThat(screen.history()).hasSize(1);
            assertThat(screen.history().get(0)).contains("POSTGRESQL clu@127.0.0.1:");
            new AccessibilityWalk(browser).keeps(page);

            NightRun.run();
            String figures = figures();
            assertThat(figures).contains("\"2021-10-18\"", "\"answered\":1");
            NightRun.run();
            assertThat(figures()).as("nothing twice").isEqualTo(figures);
        }

        String before = figures();
        NightRun.run();
        assertThat(figures()).as("while it is away").isEqualTo(before);
        browser.open(page.replace("/base", ""));
        assertThat(new PbxScreen(browser).plain()).contains("rien ne répond à cette adresse");
        new AccessibilityWalk(browser).keeps(page.replace("/base", ""));

        browser.open(page);
        screen.remove();
        assertThat(screen.plain()).contains("La lecture directe est supprimée");
        screen.undo();
        browser.open(page);
        assertThat(screen.value("nom-de-base")).isEqualTo("postgres");
        screen.remove();
    }

    private static String figures() {
        return Rest.as("lecture").array(DAYS).toString();
    }

    private static void fillTable(EmbeddedPostgres pbx) throws IOException, SQLException {
        try (Connection connection = pbx.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role clu login");
            statement.execute(
                    "create table queue_log (id serial primary key, time char(26), callid text,"
                            + " queuename text, agent text, event text, data1 text, data2 text,"
                            + " data3 text, data4 text, data5 text)");
            statement.execute("grant select on queue_log to clu");
            statement.execute(
                    "insert into queue_log (time, callid, queuename, agent, event, data1, data2,"
                            + " data3) values"
                            + " ('2021-10-18 10:00:00.000000', '1634544000.1', 'autocom', 'NONE',"
                            + " 'ENTERQUEUE', '', '0199001234', '1'),"
                            + " ('2021-10-18 10:00:05.000000', '1634544000.1', 'autocom',"
                            + " 'Local/poste', 'CONNECT', '5', '1551690001.2', '3'),"
                            + " ('2021-10-18 10:00:35.000000', '1634544000.1', 'autocom',"
                            + " 'Local/poste', 'COMPLETECALLER', '5', '30', '1')");
        }
    }
}
