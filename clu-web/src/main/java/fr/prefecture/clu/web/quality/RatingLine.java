package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.Compliance;
import fr.prefecture.clu.quality.RatingEntry;
import fr.prefecture.clu.quality.RatingRow;
import fr.prefecture.clu.quality.RatingTerms;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A commitment of a self-assessment as the page writes it: with what was typed, while a form was
 * refused.
 *
 * @param shown the version that was before who types
 */
public record RatingLine(RatingRow row, RatingTerms typed, int shown, boolean confirmed) {

    /** Nothing is said yet: the keyboard stops at the answer that is chosen. */
    private static final String OPEN = "OPEN";

    /** One answer of a commitment. */
    public record Choice(String value, String text, boolean chosen) {}

    static RatingLine kept(RatingRow row) {
        return new RatingLine(row, row.terms(), row.version(), false);
    }

    /**
     * What was sent with the form; what is kept where nothing was sent, or nothing was touched, for
     * somebody else may have rated it meanwhile.
     */
    static RatingLine sent(RatingRow row, HttpServletRequest request) {
        long id = row.commitment().id();
        String shown = request.getParameter("vue-" + id);
        if (shown == null || !shown.matches("-?\\d{1,9}")) {
            return kept(row);
        }
        RatingTerms typed =
                new RatingTerms(
                        id,
                        Stream.of(Compliance.values())
                                .filter(
                                        one ->
                                                one.name()
                                                        .equals(request.getParameter("note-" + id)))
                                .findFirst(),
                        text(request, "remarque-" + id),
                        text(request, "progres-" + id));
        boolean confirmed = request.getParameter("confirme-" + id) != null;
        return !confirmed && origin(typed).equals(request.getParameter("origine-" + id))
                ? kept(row)
                : new RatingLine(row, typed, Integer.parseInt(shown), confirmed);
    }

    private static String text(HttpServletRequest request, String name) {
        String typed =
                Optional.ofNullable(request.getParameter(name)).orElse("").replace("\r\n", "\n");
        return typed.length() <= RatingTerms.LONGEST_TEXT
                ? typed
                : typed.substring(0, RatingTerms.LONGEST_TEXT);
    }

    /** What stood in the fields of this line when they were shown. */
    public String origin() {
        return origin(row.terms());
    }

    private static String origin(RatingTerms terms) {
        String said =
                String.join(
                        "\f",
                        terms.compliance().map(Enum::name).orElse(""),
                        terms.remark(),
                        terms.improvement());
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }

    RatingEntry entry() {
        return new RatingEntry(shown, confirmed, typed);
    }

    /** What was typed stays, above what another has kept meanwhile. */
    RatingLine seen() {
        return new RatingLine(row, typed, row.version(), confirmed);
    }

    public long id() {
        return row.commitment().id();
    }

    /** « 1.2 Les informations sont vérifiées » */
    public String commitment() {
        return row.commitment().code() + " " + row.commitment().wording();
    }

    public String code() {
        return row.commitment().code();
    }

    public String module() {
        return Texts.of(
                "quality.audit.module",
                row.commitment().moduleCode(),
                row.commitment().moduleName());
    }

    public List<Choice> choices() {
        return Stream.concat(
                        Stream.of(
                                new Choice(
                                        OPEN,
                                        Texts.of("quality.self.notYet"),
                                        typed.compliance().isEmpty())),
                        Stream.of(Compliance.values())
                                .map(
                                        one ->
                                                new Choice(
                                                        one.name(),
                                                        AuditWords.compliance(one),
                                                        typed.compliance()
                                                                .filter(one::equals)
                                                                .isPresent())))
                .toList();
    }

    public String remark() {
        return typed.remark();
    }

    public String improvement() {
        return typed.improvement();
    }

    public boolean carried() {
        return row.carried();
    }

    public String ratingText() {
        return row.terms()
                .compliance()
                .map(AuditWords::compliance)
                .map(text -> row.carried() ? Texts.of("quality.self.carried", text) : text)
                .orElse("");
    }

    public String ratingSign() {
        return row.terms().compliance().map(AuditWords::sign).orElse("afaire");
    }

    /** « En 2020 : partiellement respecté »; empty when nothing is known. */
    public String before() {
        return row.before().map(AuditWords::compliance).orElse("");
    }

    /** « en progrès », « en recul », « inchangé »; empty when there is nothing to compare. */
    public String trend() {
        return row.trend()
                .map(
                        way ->
                                Texts.of(
                                        way > 0
                                                ? "quality.self.better"
                                                : way < 0
                                                        ? "quality.self.worse"
                                                        : "quality.self.same"))
                .orElse("");
    }

    /** What another has kept meanwhile, where it differs from what was typed; empty else. */
    public String theirs() {
        if (row.version() == shown || row.terms().equals(typed)) {
            return "";
        }
        return Texts.of(
                "quality.self.theirs",
                ratingText(),
                row.terms().remark(),
                row.terms().improvement());
    }
}
