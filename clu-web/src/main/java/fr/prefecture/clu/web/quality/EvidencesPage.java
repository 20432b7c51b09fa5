package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.EvidenceRow;
import fr.prefecture.clu.quality.Evidences;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Leaf;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The pieces of evidence, latest first. */
@Named
@RequestScoped
public class EvidencesPage {

    static final String PATH = "/preuves";

    private static final int MOST = 50;
    private static final List<String> STATES =
            List.of("valide", "expire-bientot", "expiree", "retiree", "a-eliminer", "eliminee");
    private static final List<String> KINDS =
            List.of("fichier", "lien", "document", "photographie");

    /** A choice of a filter. */
    public record Choice(String value, String text, boolean chosen) {}

    @Inject Evidences evidences;
    @Inject EvidenceChoices choices;
    @Inject HttpServletRequest request;

    private EvidenceQuery query;
    private List<EvidenceRow> all;
    private List<EvidenceRow> found;
    private Leaf leaf;

    @PostConstruct
    void begin() {
        query = EvidenceQuery.of(request);
        all = evidences.all();
        found = all.stream().filter(query::matches).toList();
        leaf = Leaf.of(request.getParameter("page"), found.size(), MOST);
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public boolean isFilled() {
        return !found.isEmpty();
    }

    public boolean isFiltered() {
        return !query.isEmpty();
    }

    public String getWords() {
        return query.words();
    }

    public List<EvidenceLine> getLines() {
        return choices.lines(found.stream().skip(leaf.first()).limit(leaf.size()).toList());
    }

    public String getNote() {
        return Texts.of(
                "quality.evidence.note",
                Texts.count(found.size(), "quality.evidence.count"),
                French.day(evidences.today()));
    }

    public List<Choice> getStates() {
        return STATES.stream()
                .map(
                        one ->
                                new Choice(
                                        one,
                                        EvidenceWords.state(EvidenceWords.STATES.get(one)),
                                        one.equals(query.state())))
                .toList();
    }

    public List<Choice> getKinds() {
        return KINDS.stream()
                .map(
                        one ->
                                new Choice(
                                        one,
                                        EvidenceWords.kind(EvidenceWords.KINDS.get(one)),
                                        one.equals(query.kind())))
                .toList();
    }

    /** Those that some piece names. */
    public List<Choice> getServices() {
        TreeSet<String> names = new TreeSet<>();
        all.stream().map(EvidenceRow::service).filter(one -> !one.isEmpty()).forEach(names::add);
        return with(
                names.stream()
                        .map(one -> new Choice(one, one, one.equals(query.service())))
                        .toList(),
                "quality.evidence.service.none",
                query.service());
    }

    public List<Choice> getStructures() {
        return with(
                choices.structures().stream()
                        .map(one -> choice(one.id(), one.name(), query.structure()))
                        .toList(),
                "quality.evidence.everybody",
                query.structure());
    }

    /** Those that some piece proves, and the one that is asked. */
    public List<Choice> getCommitments() {
        return with(
                choices.commitments().values().stream()
                        .filter(
                                one ->
                                        String.valueOf(one.id()).equals(query.commitment())
                                                || all.stream()
                                                        .anyMatch(
                                                                row ->
                                                                        row.commitmentIds()
                                                                                .contains(
                                                                                        one.id())))
                        .map(one -> choice(one.id(), EvidenceWords.code(one), query.commitment()))
                        .toList(),
                "quality.evidence.proves.nothing",
                query.commitment());
    }

    private static Choice choice(long id, String text, String asked) {
        return new Choice(String.valueOf(id), text, String.valueOf(id).equals(asked));
    }

    private static List<Choice> with(List<Choice> named, String none, String asked) {
        return Stream.concat(
                        named.stream(),
                        Stream.of(
                                new Choice(
                                        EvidenceQuery.NONE,
                                        Texts.of(none),
                                        asked.equals(EvidenceQuery.NONE))))
                .toList();
    }

    /** For paper: what was left out. */
    public String getFiltersText() {
        List<String> said = new ArrayList<>();
        Map<String, List<Choice>> asked =
                Map.of(
                        "quality.evidence.column.proves", getCommitments(),
                        "quality.evidence.column.service", getServices(),
                        "quality.evidence.column.state", getStates(),
                        "quality.evidence.column.kind", getKinds(),
                        "quality.evidence.column.structure", getStructures());
        asked.forEach(
                (name, all) ->
                        all.stream()
                                .filter(Choice::chosen)
                                .forEach(
                                        one ->
                                                said.add(
                                                        Texts.of(
                                                                "quality.evidence.filtered",
                                                                Texts.of(name),
                                                                one.text()))));
        if (!query.words().isEmpty()) {
            said.add(
                    Texts.of(
                            "quality.evidence.filtered",
                            Texts.of("quality.evidence.filter.words"),
                            query.words()));
        }
        said.sort(null);
        return said.isEmpty()
                ? Texts.of("quality.evidence.filtered.none")
                : String.join("\u202f; ", said);
    }

    public String getExportAddress() {
        return query.address(request, EvidenceExports.LIST).toString();
    }

    public String getExportText() {
        return Texts.of(
                "quality.evidence.export", Texts.count(found.size(), "quality.count.lines"));
    }

    // --- pages of the list

    public int getNumber() {
        return leaf.number();
    }

    public int getLast() {
        return leaf.last();
    }

    public String getBefore() {
        return query.address(request, PATH).with("page", leaf.number() - 1).toString();
    }

    public String getAfter() {
        return query.address(request, PATH).with("page", leaf.number() + 1).toString();
    }

    public String getLeafText() {
        return Texts.of("quality.evidence.leaf", leaf.number(), leaf.last());
    }
}
