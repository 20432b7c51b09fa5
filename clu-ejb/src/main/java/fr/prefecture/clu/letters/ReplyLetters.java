package fr.prefecture.clu.letters;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.document.Typography;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The templates as agents use them: found, filled in, handed out. LET-4, LET-8 to LET-11 */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL
})
public class ReplyLetters {

    static final String TEMPLATE = "reply";

    @EJB ReplyTemplates templates;
    @EJB Papers papers;
    @Inject Clock clock;

    /**
     * LET-4, LET-11: those that may serve, the nearest first.
     *
     * @param typed what somebody looks for; all of them for nothing
     */
    public List<TemplateRow> search(String typed) {
        return TemplateSearch.of(templates.rows(), typed);
    }

    /** LET-4: a template that may serve. */
    public Optional<TemplateRow> find(long id) {
        return templates.find(id).filter(row -> row.inUse().isPresent());
    }

    /** The variables of a text, each once, in the order in which they come. */
    public List<Variable> variables(ReplyText text) {
        return text.variables().stream()
                .flatMap(name -> Variables.SHIPPED.find(name).stream())
                .distinct()
                .toList();
    }

    /**
     * LET-8: the text to send, without marks.
     *
     * @param values by the name of a variable, as it stands in the catalogue
     */
    public String plain(ReplyText text, Map<String, String> values) {
        return ReplyText.plain(text.filled(ReplyText.values(Variables.SHIPPED, values)))
                .lines()
                .map(Typography::french)
                .collect(Collectors.joining("\n"));
    }

    /**
     * LET-8: the letter to print.
     *
     * @param values by the name of a variable, as it stands in the catalogue
     * @param addressee lines of a name and an address; empty when none was typed
     */
    public Paper letter(
            String code,
            VersionRow version,
            Map<String, String> values,
            List<String> addressee,
            Print print) {
        Function<String, String> filled = ReplyText.values(Variables.SHIPPED, values);
        return papers.write(
                TEMPLATE,
                code.toLowerCase(Locale.ROOT),
                letter(version.subject(), version.text().filled(filled), addressee, today()),
                print);
    }

    /** A letter with the samples of the catalogue. */
    public Paper sample(String code, VersionRow version, Print print) {
        return letter(code, version, samples(), SAMPLE_ADDRESSEE, print);
    }

    /** What the variables are in a preview. */
    public Map<String, String> samples() {
        return Variables.SHIPPED.all().stream()
                .collect(Collectors.toMap(Variable::name, Variable::sample));
    }

    static final List<String> SAMPLE_ADDRESSEE =
            List.of("Madame Camille Exemple", "1 rue de l’Exemple", "38000 Ville");

    static Map<String, Object> letter(
            String subject, List<Block> blocks, List<String> addressee, LocalDate today) {
        return Map.of("subject", subject, "blocks", blocks, "addressee", addressee, "today", today);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
