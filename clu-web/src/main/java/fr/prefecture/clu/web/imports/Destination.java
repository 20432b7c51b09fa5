package fr.prefecture.clu.web.imports;

import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.shared.ImportTarget;
import fr.prefecture.clu.web.shared.Texts;
import java.util.List;

/**
 * The feature below whose path a page of the wizard stands, and where its pages are.
 *
 * @param code its word
 * @param path of the list of its imports
 */
public record Destination(
        String code, String path, List<String> sources, List<ImportColumn> columns) {

    static Destination of(ImportTarget target) {
        return new Destination(
                target.code(), target.path() + "/imports", target.sources(), target.columns());
    }

    /** The name of the menu's entry: what stands between the slashes. */
    public String menu() {
        return path.split("/", 3)[1];
    }

    /** The page of the feature that the imports belong to. */
    public String home() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    public String section() {
        return Texts.of(code + ".menu");
    }

    public String title() {
        return Texts.of(code + ".import.title");
    }

    public String invitation() {
        return Texts.of(code + ".import.new");
    }

    String label(String column) {
        return Texts.of(code + ".import.column." + column);
    }

    String example(String column) {
        return Texts.of(code + ".import.example." + column);
    }

    public boolean sourceChosen() {
        return sources.size() > 1;
    }

    String path(long id, String page) {
        return path + "/" + id + page;
    }
}
