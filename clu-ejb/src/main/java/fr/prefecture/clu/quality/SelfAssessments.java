package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What structures say of themselves, once a year, commitment by commitment. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class SelfAssessments {

    static final String SUBJECT = "quality.selfAssessment";

    /** Of the history; the key is the number of the assessment. */
    static final String RATING = "quality.selfRating";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Structures structures;
    @EJB Frameworks frameworks;
    @EJB Commitments commitments;
    @EJB Changes changes;
    @Resource SessionContext session;

    /** The latest year first. */
    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public List<SelfAssessmentRow> all() {
        return em.createQuery(
                        "select s from SelfAssessment s order by s.year desc, s.id",
                        SelfAssessment.class)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public Optional<SelfAssessmentRow> find(long id) {
        return Optional.ofNullable(em.find(SelfAssessment.class, id)).map(this::row);
    }

    /**
     * QUA-58: what is asked of the structure, in reading order; where a commitment has parts, its
     * parts.
     */
    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public List<RatingRow> ratings(long id) {
        SelfAssessment one = get(id, LockModeType.NONE);
        Map<Long, SelfRating> now = ratingsOf(one);
        Map<Long, SelfRating> before = before(one).map(this::ratingsOf).orElse(Map.of());
        return asked(one).stream()
                .map(
                        commitment -> {
                            Optional<SelfRating> rating =
                                    Optional.ofNullable(now.get(commitment.id()));
                            return new RatingRow(
                                    commitment,
                                    rating.map(SelfRating::version).orElse(RatingRow.NONE),
                                    rating.map(SelfRating::terms)
                                            .orElseGet(
                                                    () ->
                                                            new RatingTerms(
                                                                    commitment.id(),
                                                                    Optional.empty(),
                                                                    "",
                                                                    "")),
                                    rating.map(SelfRating::isCarried).orElse(false),
                                    Optional.ofNullable(before.get(commitment.id()))
                                            .filter(SelfRating::isRated)
                                            .flatMap(r -> r.terms().compliance()));
                        })
                .toList();
    }

    /**
     * QUA-58: what was said the year before is carried over, to be confirmed; opened twice it is
     * opened once.
     *
     * @throws RuleBroken when there is no such structure or edition, or the year cannot be
     */
    public long open(long structureId, long editionId, int year) {
        if (structures.find(structureId).isEmpty()) {
            throw new RuleBroken("quality.audit.structure.unknown");
        }
        if (frameworks.edition(editionId).isEmpty()) {
            throw new RuleBroken("quality.audit.edition.unknown");
        }
        Optional<SelfAssessment> known = of(structureId, editionId, year);
        if (known.isPresent()) {
            return known.get().id();
        }
        SelfAssessment opened =
                new SelfAssessment(
                        structureId, editionId, year, today(), caller(), clock.instant());
        em.persist(opened);
        before(opened)
                .ifPresent(
                        last ->
                                ratingsOf(last)
                                        .values()
                                        .forEach(rating -> em.persist(rating.carriedTo(opened))));
        em.flush();
        changes.created(SUBJECT, opened.id(), opened.written());
        return opened.id();
    }

    /**
     * Keeps what was typed; what says nothing new is left as it is.
     *
     * @return how many commitments are rated now
     * @throws RuleBroken when it is closed, or others rated the same commitments meanwhile
     */
    public int save(long id, List<RatingEntry> entries) {
        SelfAssessment one = get(id, LockModeType.PESSIMISTIC_WRITE);
        one.checkOpen();
        Set<Long> asked = asked(one).stream().map(CommitmentRow::id).collect(Collectors.toSet());
        Map<Long, SelfRating> known = ratingsOf(one);
        List<RatingEntry> toWrite =
                entries.stream()
                        .filter(entry -> asked.contains(entry.terms().commitmentId()))
                        .filter(entry -> saysMore(entry, known.get(entry.terms().commitmentId())))
                        .toList();
        checkUnchanged(toWrite, known);
        toWrite.forEach(entry -> write(one, entry, known.get(entry.terms().commitmentId())));
        em.flush();
        return rated(one);
    }

    private static boolean saysMore(RatingEntry entry, SelfRating known) {
        return known == null
                ? !entry.terms().isEmpty()
                : !known.says(entry.terms()) || known.isCarried() && entry.confirmed();
    }

    private void checkUnchanged(List<RatingEntry> entries, Map<Long, SelfRating> known) {
        List<String> changed = new ArrayList<>();
        for (RatingEntry entry : entries) {
            SelfRating rating = known.get(entry.terms().commitmentId());
            if (rating != null && rating.version() != entry.shown()) {
                commitments
                        .find(entry.terms().commitmentId())
                        .ifPresent(commitment -> changed.add(commitment.code()));
            }
        }
        if (!changed.isEmpty()) {
            throw new RuleBroken("quality.self.changedMeanwhile", changed);
        }
    }

    private void write(SelfAssessment one, RatingEntry entry, SelfRating known) {
        String key = "commitment=" + entry.terms().commitmentId() + "\n";
        if (known == null) {
            SelfRating rating = new SelfRating(one, entry.terms());
            em.persist(rating);
            changes.created(RATING, one.id(), key + rating.written());
        } else {
            String before = known.isCarried() ? "carried " + known.written() : known.written();
            known.say(entry.terms());
            changes.changed(RATING, one.id(), key + before, key + known.written());
        }
    }

    /**
     * QUA-59
     *
     * @throws RuleBroken when something is not rated yet
     */
    public void close(long id) {
        SelfAssessment one = get(id, LockModeType.PESSIMISTIC_WRITE);
        String before = one.written();
        one.close(rated(one), asked(one).size(), today(), caller());
        changes.changed(SUBJECT, id, before, one.written());
    }

    private SelfAssessmentRow row(SelfAssessment one) {
        return new SelfAssessmentRow(
                one.id(),
                one.structureId(),
                structures.find(one.structureId()).map(StructureRow::name).orElse(""),
                one.editionId(),
                frameworks.edition(one.editionId()).map(EditionRow::name).orElse(""),
                one.year(),
                rated(one),
                asked(one).size(),
                one.closedOn());
    }

    private int rated(SelfAssessment one) {
        Map<Long, SelfRating> known = ratingsOf(one);
        return (int)
                asked(one).stream()
                        .map(commitment -> known.get(commitment.id()))
                        .filter(rating -> rating != null && rating.isRated())
                        .count();
    }

    /** The commitments of the perimeter; once closed, those that were rated. */
    private List<CommitmentRow> asked(SelfAssessment one) {
        List<CommitmentRow> all = new ArrayList<>(commitments.of(one.editionId()));
        if (one.closedOn().isPresent()) {
            all.addAll(commitments.withdrawn(one.editionId()));
        }
        Set<Long> parents =
                all.stream()
                        .flatMap(commitment -> commitment.parentId().stream())
                        .collect(Collectors.toSet());
        Set<Long> scope = structures.scope(one.structureId());
        Set<String> modules =
                frameworks.modules(one.editionId()).stream()
                        .filter(module -> scope.contains(module.id()))
                        .map(ModuleRow::code)
                        .collect(Collectors.toSet());
        Set<Long> kept = one.closedOn().isPresent() ? ratingsOf(one).keySet() : Set.of();
        return all.stream()
                .filter(commitment -> !parents.contains(commitment.id()))
                .filter(
                        commitment ->
                                one.closedOn().isPresent()
                                        ? kept.contains(commitment.id())
                                        : modules.contains(commitment.moduleCode()))
                .toList();
    }

    private Optional<SelfAssessment> before(SelfAssessment one) {
        return of(one.structureId(), one.editionId(), one.year() - 1);
    }

    private Optional<SelfAssessment> of(long structureId, long editionId, int year) {
        return em.createQuery(
                        "select s from SelfAssessment s where s.structureId = :structure"
                                + " and s.editionId = :edition and s.year = :year",
                        SelfAssessment.class)
                .setParameter("structure", structureId)
                .setParameter("edition", editionId)
                .setParameter("year", year)
                .getResultStream()
                .findFirst();
    }

    private Map<Long, SelfRating> ratingsOf(SelfAssessment one) {
        if (one.id() == null) {
            return Map.of();
        }
        return em.createQuery(
                        "select r from SelfRating r where r.assessment.id = :id", SelfRating.class)
                .setParameter("id", one.id())
                .getResultStream()
                .collect(Collectors.toMap(SelfRating::commitmentId, Function.identity()));
    }

    private SelfAssessment get(long id, LockModeType lock) {
        return Optional.ofNullable(em.find(SelfAssessment.class, id, lock))
                .orElseThrow(() -> new RuleBroken("quality.self.unknown"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String caller() {
        return session.getCallerPrincipal().getName();
    }
}
