package fr.prefecture.clu.fault;

import java.io.IOException;
import java.util.Map;

/** A form that somebody fills in, of which all or nothing is kept: an account that is opened. */
final class Typed {

    static final String PAGE = "/admin/comptes/nouveau";

    /** What it changes is noted there, in the same transaction. */
    static final String NOTED = "shared_change";

    /** What it changes, and reads before. */
    static final String CHANGED = "account_user";

    /** How many such accounts there are. */
    static final String KEPT = "select count(*) from account_user where login = 'agent.empeche'";

    private static final String FORM = "compte";

    private Typed() {}

    private static Map<String, String> fields() {
        return Map.of(
                "identifiant",
                "agent.empeche",
                "nom",
                "Camille Empêchée",
                "courriel",
                "",
                "roles",
                "STAFF_MEMBER",
                "creer",
                "Ouvrir");
    }

    /** Sends it, and answers the page that says why it was not kept. */
    static String refused(Visitor visitor, Server server, String page) {
        try {
            return visitor.refused(server.root(), page, FORM, fields());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Sends it, and answers where it led to. */
    static String sent(Visitor visitor, Server server, String page) throws IOException {
        return visitor.submit(server.root(), page, FORM, fields());
    }

    /** Opens the page anew and sends it; whether that went well. */
    static boolean isKept(Visitor visitor, Server server) {
        try {
            sent(visitor, server, visitor.page(server.root(), PAGE));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
