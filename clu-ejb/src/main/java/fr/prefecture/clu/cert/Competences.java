package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who handles what: the centre of each title and département, by date. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL
})
public class Competences {

    static final String SUBJECT = "cert.competence";
    private static final int LONGEST_CODE = 20;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Residences residences;
    @EJB Changes changes;

    /** By title, then by département, that of all of them last; latest first. */
    public List<CompetenceRow> rows() {
        Map<String, Residence> known =
                residences.all().stream()
                        .collect(Collectors.toMap(Residence::code, Function.identity()));
        Collator french = Collator.getInstance(Locale.FRENCH);
        return em.createQuery("select c from Competence c", Competence.class)
                .getResultStream()
                .map(one -> one.row(one.residence().map(known::get)))
                .sorted(
                        Comparator.comparing(CompetenceRow::titleName, french)
                                .thenComparing(row -> row.residence().isEmpty())
                                .thenComparing(
                                        row -> row.residence().map(Residence::name).orElse(""),
                                        french)
                                .thenComparing(
                                        row -> row.terms().from(), Comparator.reverseOrder()))
                .toList();
    }

    public Optional<CompetenceRow> row(long id) {
        return Optional.ofNullable(em.find(Competence.class, id))
                .map(one -> one.row(one.residence().flatMap(residences::coded)));
    }

    /** In the order of the alphabet. */
    public List<TitleType> titles() {
        return em.createQuery("select t from TitleType t", TitleType.class)
                .getResultStream()
                .sorted(Comparator.comparing(TitleType::name, Collator.getInstance(Locale.FRENCH)))
                .toList();
    }

    /** The names of the centres, in the order of the alphabet. */
    public List<String> centres() {
        return em.createQuery("select c.name from Centre c", String.class)
                .getResultStream()
                .sorted(Collator.getInstance(Locale.FRENCH))
                .toList();
    }

    /**
     * CERT-25
     *
     * @param said how somebody names the département; empty if they did not
     * @param title the title's code; nothing for all of them
     */
    public Answer answer(String said, Optional<String> title, LocalDate day) {
        boolean placed = !said.isBlank();
        if (!placed && title.isEmpty()) {
            return new Answer(AnswerKind.NOT_ASKED, List.of(), List.of(), List.of());
        }
        List<CompetenceRow> inForce =
                rows().stream()
                        .filter(row -> row.holdsOn(day))
                        .filter(row -> title.map(row.title()::equals).orElse(true))
                        .toList();
        return placed ? here(said, title, inForce) : anywhere(inForce);
    }

    private Answer here(String said, Optional<String> title, List<CompetenceRow> inForce) {
        List<Residence> meant = residences.meantBy(said);
        if (meant.size() != 1) {
            return new Answer(
                    meant.isEmpty() ? AnswerKind.UNKNOWN_RESIDENCE : AnswerKind.SEVERAL_RESIDENCES,
                    meant,
                    List.of(),
                    List.of());
        }
        List<TitleType> asked =
                titles().stream()
                        .filter(one -> title.map(one.code()::equals).orElse(true))
                        .toList();
        Residence residence = meant.get(0);
        List<CompetenceRow> found =
                asked.stream().flatMap(one -> of(one, residence, inForce).stream()).toList();
        List<String> missing =
                asked.stream()
                        .filter(one -> of(one, residence, inForce).isEmpty())
                        .map(TitleType::name)
                        .toList();
        return new Answer(
                found.isEmpty() ? AnswerKind.NO_CENTRE : AnswerKind.FOUND, meant, found, missing);
    }

    private static Answer anywhere(List<CompetenceRow> inForce) {
        boolean everywhere = inForce.size() == 1 && inForce.get(0).residence().isEmpty();
        return new Answer(
                everywhere ? AnswerKind.FOUND : AnswerKind.RESIDENCE_NEEDED,
                List.of(),
                inForce,
                List.of());
    }

    /** CERT-25: its own goes before that of all of them. */
    private static Optional<CompetenceRow> of(
            TitleType title, Residence residence, List<CompetenceRow> inForce) {
        return inForce.stream()
                .filter(row -> row.title().equals(title.code()))
                .filter(row -> row.residence().map(residence::equals).orElse(true))
                .min(Comparator.comparing(row -> row.residence().isEmpty()));
    }

    /**
     * CERT-24: lets a centre handle a title from a day on; the one that did so until then stops the
     * day before.
     *
     * @param title the title's code
     * @param said how somebody names the département; empty for all of them
     * @throws RuleBroken when there is no such title or département, or another competence begins
     *     on one of those days
     */
    @RolesAllowed({Roles.QUALITY, Roles.CERT})
    public long open(String title, String said, CompetenceTerms terms) {
        TitleType type = title(title);
        Optional<Residence> one =
                said.isBlank() ? Optional.empty() : Optional.of(residences.named(said));
        List<Competence> others = during(type, one, terms.from(), terms.until());
        refuse(others.stream().filter(other -> !other.beganBefore(terms.from())).findFirst());
        others.forEach(
                former -> {
                    String before = former.written();
                    former.giveWayOn(terms.from());
                    changes.changed(SUBJECT, former.id(), before, former.written());
                });
        Competence competence = new Competence(type, one, centre(terms.centre()), terms);
        em.persist(competence);
        changes.created(SUBJECT, competence.id(), competence.written());
        return competence.id();
    }

    /**
     * Says better what a competence says: its centre, its contact, its source, its last day.
     *
     * @param shown the version that was read
     * @throws RuleBroken when there is no such competence, another has changed it since, or it
     *     would last into another one
     */
    @RolesAllowed({Roles.QUALITY, Roles.CERT})
    public void correct(long id, int shown, CompetenceTerms terms) {
        Competence competence = em.find(Competence.class, id);
        if (competence == null) {
            throw new RuleBroken("cert.competence.unknown", id);
        }
        changes.requireVersion(SUBJECT, competence, shown);
        TitleType type = title(competence.title().code());
        Optional<Residence> one = competence.residence().flatMap(residences::coded);
        refuse(
                during(type, one, competence.terms().from(), terms.until()).stream()
                        .filter(other -> !other.equals(competence))
                        .findFirst());
        String before = competence.written();
        competence.correct(centre(terms.centre()), terms);
        changes.changed(SUBJECT, id, before, competence.written());
    }

    /** CERT-23 */
    private static void refuse(Optional<Competence> other) {
        other.ifPresent(
                one -> {
                    CompetenceTerms terms = one.terms();
                    throw terms.until().isPresent()
                            ? new RuleBroken(
                                    "cert.competence.overlap.closed",
                                    terms.centre(),
                                    terms.from(),
                                    terms.until().get())
                            : new RuleBroken(
                                    "cert.competence.overlap", terms.centre(), terms.from());
                });
    }

    private List<Competence> during(
            TitleType type,
            Optional<Residence> residence,
            LocalDate first,
            Optional<LocalDate> last) {
        return em.createQuery("select c from Competence c where c.title = :title", Competence.class)
                .setParameter("title", type)
                .getResultStream()
                .filter(one -> one.concerns(residence))
                .filter(one -> one.holdsBetween(first, last))
                .toList();
    }

    /** Two who change one title at once: the second waits, and sees what the first has done. */
    private TitleType title(String code) {
        TitleType type =
                em.createQuery("select t from TitleType t where t.code = :code", TitleType.class)
                        .setParameter("code", code)
                        .getResultStream()
                        .findFirst()
                        .orElseThrow(() -> new RuleBroken("cert.title.unknown", code));
        em.lock(type, LockModeType.PESSIMISTIC_WRITE);
        return type;
    }

    /** A centre that nobody has named before is a new one. */
    private Centre centre(String name) {
        List<Centre> all =
                em.createQuery("select c from Centre c order by c.id", Centre.class)
                        .getResultList();
        return all.stream()
                .filter(one -> Folded.key(one.name()).equals(Folded.key(name)))
                .findFirst()
                .orElseGet(
                        () -> {
                            Centre centre = new Centre(code(name, all), name);
                            em.persist(centre);
                            return centre;
                        });
    }

    private static String code(String name, List<Centre> all) {
        String key = Folded.key(name).toUpperCase(Locale.ROOT).replace(' ', '-');
        String start = key.substring(0, Math.min(LONGEST_CODE - 4, key.length()));
        boolean taken = all.stream().anyMatch(one -> one.code().equals(start));
        return taken ? start + '-' + all.size() : start;
    }
}
