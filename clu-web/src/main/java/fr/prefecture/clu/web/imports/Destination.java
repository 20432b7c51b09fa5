package fr.prefecture.clu.web.imports;

import fr.prefecture.clu.shared.ImportSource;
import fr.prefecture.clu.shared.ImportTarget;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.model.SelectItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The feature below whose path a page of the wizard stands, and where its pages are.
 *
 * @param path of the list of its imports
 */
public record Destination(ImportTarget target, String path, List<ImportSource> sources) {

    /** Where the part of the menu is not called as the path begins. */
    private static final Map<String, String> MENUS =
            Map.of("enquetes", "ecoute", "avis", "ecoute", "telephone", "telephone-imports");

    /** Where a source is named that nothing has come from yet. */
    private static final Map<String, String> NAMING = Map.of("telephone", "/standard");

    static Destination of(ImportTarget target) {
        return new Destination(target, target.path() + "/imports", target.sources());
    }

    public String code() {
        return target.code();
    }

    /** What stands between the first slashes of the path. */
    String word() {
        return path.split("/", 3)[1];
    }

    /** The name of the menu's entry. */
    public String menu() {
        return MENUS.getOrDefault(word(), word());
    }

    /** Where people name a new source; empty where sources are known otherwise. */
    public String naming() {
        return NAMING.containsKey(word()) ? path + NAMING.get(word()) : "";
    }

    public String namingText() {
        return naming().isEmpty() ? "" : Texts.of(code() + ".import.name");
    }

    /** The page of the feature that the imports belong to. */
    public String home() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    public String section() {
        return Texts.of(code() + ".menu");
    }

    public String title() {
        return Texts.of(code() + ".import.title");
    }

    public String invitation() {
        return Texts.of(code() + ".import.new");
    }

    /** The columns of a source's files. */
    ColumnTexts columns(String source) {
        return new ColumnTexts(code(), target.columns(source));
    }

    /** The sources of which files are taken now. */
    List<ImportSource> open() {
        return sources.stream().filter(ImportSource::open).toList();
    }

    /** The open source of that code, or the first one; none when none is open. */
    Optional<ImportSource> open(String asked) {
        return open().stream()
                .filter(source -> source.code().equals(asked))
                .findFirst()
                .or(() -> open().stream().findFirst());
    }

    public List<SelectItem> getChoices() {
        return open().stream().map(source -> new SelectItem(source.code(), source.name())).toList();
    }

    /** What people call a source, which may be gone. */
    String sourceName(String source) {
        return sources.stream()
                .filter(one -> one.code().equals(source))
                .findFirst()
                .map(ImportSource::name)
                .orElse(source);
    }

    /**
     * Whether people are asked for the source: a single one goes without saying, unless they could
     * name another.
     */
    public boolean sourceChosen() {
        return open().size() > 1 || !naming().isEmpty() && !isClosed();
    }

    public boolean isClosed() {
        return open().isEmpty();
    }

    String path(long id, String page) {
        return path + "/" + id + page;
    }
}
