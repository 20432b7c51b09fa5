package fr.prefecture.clu.letters;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFile;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.PlainText;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.mail.Draft;
import fr.prefecture.clu.mail.Enclosure;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What each member who is asked is written, in the format that they asked for. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
public class ConsultationMails {

    static final String ASKING = "mail-consultation";
    static final String REMINDING = "mail-consultation-reminder";
    static final String COLLECTION = "letters-collection";

    /** Between what the e-mail says and what it encloses, where all is one text. */
    private static final String APART = "\n\n* * *\n\n";

    @EJB Consultations consultations;
    @EJB Papers papers;

    /**
     * LET-38: the e-mail of one member.
     *
     * @param kind of {@link ConsultationSendings}
     */
    public Draft draft(String kind, long id, long memberId) {
        ConsultedMemberRow member = member(id, memberId);
        ConsultationRow row = row(id);
        Paper mail = written(template(kind), row, member, Print.STANDARD);
        Paper collection = collection(id, member.print());
        String subject = kind.equals(ConsultationSendings.ASKING) ? row.subject() : "";
        String title = subject.isEmpty() ? mail.title() : subject;
        if (member.plain()) {
            return new Draft(
                    title,
                    PlainText.of(mail) + APART + PlainText.of(collection),
                    body(mail) + "<hr/>" + body(collection),
                    Optional.empty(),
                    List.of());
        }
        return new Draft(
                title,
                PlainText.of(mail),
                body(mail),
                Optional.empty(),
                Stream.of(PaperFormat.PDF, PaperFormat.ODT)
                        .map(format -> enclosure(papers.file(collection, format)))
                        .toList());
    }

    /** LET-38: what is printed and posted to one member: a letter, and the texts. */
    public List<Paper> letters(String kind, long id, long memberId) {
        ConsultedMemberRow member = member(id, memberId);
        return List.of(
                written(template(kind), row(id), member, member.print()),
                collection(id, member.print()));
    }

    /** The texts that the committee reads, each under its number. */
    public Paper collection(long id, Print print) {
        ConsultationRow row = row(id);
        return papers.write(
                COLLECTION,
                "modeles-soumis-a-l-avis-" + row.closesOn(),
                collection(row.title(), row.closesOn(), consultations.texts(id)),
                print);
    }

    private Paper written(
            String template, ConsultationRow row, ConsultedMemberRow member, Print print) {
        LocalDate day =
                row.sentAt()
                        .filter(at -> template.equals(ASKING))
                        .map(at -> at.atZone(Settings.zone()).toLocalDate())
                        .orElseGet(consultations::today);
        return papers.write(
                template,
                "consultation-" + row.closesOn() + "-" + member.id(),
                mail(row.closesOn(), row.words(), day, member, consultations.texts(row.id())),
                print);
    }

    static Map<String, Object> mail(
            LocalDate until,
            String words,
            LocalDate today,
            ConsultedMemberRow member,
            List<ConsultedTextRow> texts) {
        Map<String, Object> values = new HashMap<>();
        values.put("until", until);
        values.put("today", today);
        values.put("words", words.lines().filter(line -> !line.isBlank()).toList());
        values.put("files", List.of());
        values.put("texts", texts);
        values.put(
                "person",
                Map.of(
                        "name", member.name(),
                        "format", format(member),
                        "posted", member.posted(),
                        "address", address(member)));
        return values;
    }

    /** In the words of the parts that all e-mails have in common. */
    private static String format(ConsultedMemberRow member) {
        return member.plain()
                ? "PLAIN_TEXT"
                : member.print() == Print.LARGE ? "LARGE_PRINT" : "STANDARD";
    }

    private static List<String> address(ConsultedMemberRow member) {
        return Stream.concat(
                        Stream.of(member.name(), member.function(), member.body()),
                        member.address().lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    static Map<String, Object> collection(
            String title, LocalDate until, List<ConsultedTextRow> texts) {
        return Map.of(
                "title",
                title,
                "until",
                until,
                "texts",
                texts.stream().map(ConsultationMails::read).toList());
    }

    private static Map<String, Object> read(ConsultedTextRow text) {
        return Map.of(
                "number", text.number(),
                "code", text.code(),
                "subject", text.subject(),
                "kind", text.terms().kind(),
                "channel", text.terms().channel(),
                "service", text.terms().service(),
                "blocks", text.text().blocks());
    }

    private static String template(String kind) {
        return kind.equals(ConsultationSendings.ASKING) ? ASKING : REMINDING;
    }

    private static Enclosure enclosure(PaperFile file) {
        return new Enclosure(file.name(), file.mediaType(), file.content());
    }

    private static String body(Paper paper) {
        String xhtml = paper.xhtml();
        int from = xhtml.indexOf('>', xhtml.indexOf("<body")) + 1;
        return xhtml.substring(from, xhtml.lastIndexOf("</body>"));
    }

    private ConsultationRow row(long id) {
        return consultations
                .find(id)
                .orElseThrow(() -> new RuleBroken("letters.consultation.unknown"));
    }

    private ConsultedMemberRow member(long id, long memberId) {
        return consultations.people(id).stream()
                .filter(one -> one.id() == memberId)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("letters.observation.member"));
    }
}
