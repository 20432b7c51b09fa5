package fr.prefecture.clu.list;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A list as somebody looks at it often: filters, order and columns under a name of their own. */
@Entity
@Table(name = "list_view")
public class SavedView extends Versioned {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 2_000;

    private String login;

    @Column(name = "list_path")
    private String list;

    private String name;

    @Column(name = "name_key")
    private String key;

    @Column(name = "asked_query")
    private String query;

    @Column(name = "opens_list")
    private boolean usual;

    protected SavedView() {}

    SavedView(String login, String list) {
        this.login = login;
        this.list = list;
    }

    /**
     * How two names are told apart: without accents and capitals.
     *
     * @throws RuleBroken when the name is missing or too long
     */
    static String keyOf(String name) {
        String clean = clean(name);
        if (clean.length() > LONGEST_NAME) {
            throw new RuleBroken("list.view.name.long", LONGEST_NAME, clean.length());
        }
        String folded = Folded.key(clean);
        if (folded.isEmpty()) {
            throw new RuleBroken("list.view.name.missing");
        }
        return folded.substring(0, Math.min(LONGEST_NAME, folded.length()));
    }

    private static String clean(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }

    /**
     * @throws RuleBroken when the name is missing or too long
     */
    void name(String typed) {
        this.key = keyOf(typed);
        this.name = clean(typed);
    }

    /**
     * @param asked the query of an address, without its question mark; empty for all rows as ever
     * @throws RuleBroken when it is too long to be kept, or no address has such a one
     */
    void show(String asked) {
        if (asked.length() > LONGEST_QUERY) {
            throw new RuleBroken("list.view.query.long", LONGEST_QUERY, asked.length());
        }
        if (!asked.matches("[!-~]*")) {
            throw new RuleBroken("list.view.unknown");
        }
        this.query = asked;
    }

    void open(boolean opensList) {
        this.usual = opensList;
    }

    String login() {
        return login;
    }

    String list() {
        return list;
    }

    String key() {
        return key;
    }

    SavedViewRow row() {
        return new SavedViewRow(id(), version(), list, name, query, usual);
    }
}
