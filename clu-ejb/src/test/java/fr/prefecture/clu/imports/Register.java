package fr.prefecture.clu.imports;

import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.shared.ImportSource;
import fr.prefecture.clu.shared.ImportTarget;
import fr.prefecture.clu.shared.Roles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A register of names: what a feature does that can be imported into. */
class Register implements ImportTarget {

    final Map<Long, List<Map<String, String>>> rows = new HashMap<>();
    int added;
    boolean judging;

    @Override
    public String code() {
        return "register";
    }

    @Override
    public String path() {
        return "/registre";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.QUALITY);
    }

    @Override
    public List<ImportSource> sources() {
        return List.of(
                ImportSource.of("principal"),
                ImportSource.of("autre"),
                new ImportSource("ancien", "Ancien registre", false));
    }

    @Override
    public List<ImportColumn> columns(String source) {
        return List.of(
                judging
                        ? ImportColumn.judged("name", List.of("Nom", "Nom de famille"))
                        : ImportColumn.required("name", "Nom", "Nom de famille"),
                ImportColumn.optional("birth", "Date de naissance"));
    }

    @Override
    public List<Note> remarks(String source, List<String> header, Map<String, String> chosen) {
        return header.contains("Âge")
                ? List.of(Note.of("imports.empty", source, chosen.get("name")))
                : List.of();
    }

    @Override
    public Function<Map<String, String>, Checked> check(String source) {
        return cells ->
                cells.getOrDefault("birth", "").equals("hier")
                        ? Checked.wrong("birth", "shared.date.notUnderstood", "hier")
                        : Checked.right(cells.get("name"));
    }

    @Override
    public int known(String source, Collection<String> identities) {
        return (int)
                rows.values().stream()
                        .flatMap(List::stream)
                        .filter(row -> identities.contains(row.get("name")))
                        .count();
    }

    @Override
    public void add(long importId, String source, List<Map<String, String>> more) {
        rows.computeIfAbsent(importId, id -> new ArrayList<>()).addAll(more);
        added++;
    }

    @Override
    public void added(long importId) {}

    @Override
    public void undo(long importId) {
        rows.remove(importId);
    }
}
