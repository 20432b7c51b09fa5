package fr.prefecture.clu.letters;

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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The collection of templates, with every text that each of them ever had. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL
})
public class ReplyTemplates {

    static final String SUBJECT = "letters.template";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;
    @Resource SessionContext session;

    /** By code. */
    public List<TemplateRow> rows() {
        Map<Long, List<TemplateVersion>> versions =
                em.createQuery(
                                "select v from TemplateVersion v join fetch v.template t"
                                        + " where v.edition = t.editions or v.edition ="
                                        + " (select max(u.edition) from TemplateVersion u"
                                        + " where u.template = t and u.state = :validated)",
                                TemplateVersion.class)
                        .setParameter("validated", TemplateState.VALIDATED)
                        .getResultStream()
                        .collect(Collectors.groupingBy(version -> version.template().id()));
        return versions.values().stream()
                .map(ReplyTemplates::row)
                .sorted(Comparator.comparing(TemplateRow::code))
                .toList();
    }

    public Optional<TemplateRow> find(long id) {
        return Optional.ofNullable(em.find(ReplyTemplate.class, id))
                .map(template -> row(of(template)));
    }

    /** LET-2: every text, the latest first. */
    public List<VersionRow> versions(long templateId) {
        return em.createQuery(
                        "select v from TemplateVersion v where v.template.id = :template"
                                + " order by v.edition desc",
                        TemplateVersion.class)
                .setParameter("template", templateId)
                .getResultStream()
                .map(ReplyTemplates::row)
                .toList();
    }

    public Optional<VersionRow> version(long templateId, int edition) {
        return versions(templateId).stream().filter(row -> row.edition() == edition).findFirst();
    }

    /** LET-13: what the checker remarks on a text, whether it is kept or not. */
    public List<Finding> check(TemplateTerms terms, String subject, ReplyText text) {
        return Checker.SHIPPED.check(terms.kind(), terms.channel(), subject, text);
    }

    /** LET-12: what changed from one text of a template to another. */
    public Comparison compare(VersionRow former, VersionRow latter) {
        return Comparison.between(
                former.subject(), former.text().source(), latter.subject(), latter.text().source());
    }

    /**
     * LET-1: a template with its first text.
     *
     * @return the template's number
     * @throws RuleBroken when the code is taken or none, or something is missing or too long
     */
    @RolesAllowed(Roles.QUALITY)
    public long create(String code, TemplateTerms terms, String subject, ReplyText text) {
        ReplyTemplate template = new ReplyTemplate(code, terms);
        if (isTaken(template.code())) {
            throw new RuleBroken("letters.code.taken", template.code());
        }
        em.persist(template);
        em.persist(new TemplateVersion(template, subject, text, "", caller(), clock.instant()));
        em.flush();
        changes.created(SUBJECT, template.id(), template.written());
        return template.id();
    }

    /**
     * What is said of a template beside its text.
     *
     * @param shown the version of the template that was read
     * @throws RuleBroken when another has changed it since, or something is missing or too long
     */
    @RolesAllowed(Roles.QUALITY)
    public void describe(long id, int shown, TemplateTerms terms) {
        ReplyTemplate template = get(id);
        changes.requireVersion(SUBJECT, template, shown);
        String before = template.written();
        template.describe(terms);
        changes.changed(SUBJECT, id, before, template.written());
    }

    /**
     * LET-2, LET-7: keeps a text as the next version; nothing when the latest says the same.
     *
     * @param shown the number of the text that somebody has changed
     * @return the number of the latest text
     * @throws RuleBroken when another text came since
     */
    @RolesAllowed(Roles.QUALITY)
    public int write(long id, int shown, String subject, ReplyText text, String note) {
        ReplyTemplate template = get(id);
        TemplateVersion latest = latest(template);
        if (latest.says(subject, text)) {
            return latest.edition();
        }
        if (latest.edition() != shown) {
            throw new RuleBroken(
                    "letters.version.since", template.code(), latest.edition(), latest.by());
        }
        TemplateVersion version =
                new TemplateVersion(template, subject, text, note, caller(), clock.instant());
        em.persist(version);
        em.flush();
        changes.changed(SUBJECT, id, latest.written(), version.written());
        return version.edition();
    }

    /**
     * LET-3: submits the latest text to the committee.
     *
     * @throws RuleBroken when it is not the latest, or not sound
     */
    @RolesAllowed(Roles.QUALITY)
    public void submit(long id, int edition) {
        TemplateVersion version = latest(get(id), edition);
        String before = version.written();
        version.submit();
        changes.changed(SUBJECT, id, before, version.written());
    }

    /**
     * LET-3, LET-4: agents use the latest text from now on.
     *
     * @throws RuleBroken when it is not the latest, or not sound
     */
    @RolesAllowed(Roles.QUALITY)
    public void validate(long id, int edition) {
        TemplateVersion version = latest(get(id), edition);
        String before = version.written();
        version.validate(clock.instant());
        changes.changed(SUBJECT, id, before, version.written());
    }

    /**
     * LET-3
     *
     * @throws RuleBroken when no reason is said
     */
    @RolesAllowed(Roles.QUALITY)
    public void withdraw(long id, String reason) {
        ReplyTemplate template = get(id);
        String before = template.written();
        template.withdraw(reason, LocalDate.now(clock));
        changes.changed(SUBJECT, id, before, template.written());
    }

    /** LET-3 */
    @RolesAllowed(Roles.QUALITY)
    public void reinstate(long id) {
        ReplyTemplate template = get(id);
        String before = template.written();
        template.reinstate();
        changes.changed(SUBJECT, id, before, template.written());
    }

    private TemplateVersion latest(ReplyTemplate template, int edition) {
        TemplateVersion latest = latest(template);
        if (latest.edition() != edition) {
            throw new RuleBroken(
                    "letters.version.since", template.code(), latest.edition(), latest.by());
        }
        return latest;
    }

    private TemplateVersion latest(ReplyTemplate template) {
        return of(template).stream()
                .max(Comparator.comparing(TemplateVersion::edition))
                .orElseThrow();
    }

    private List<TemplateVersion> of(ReplyTemplate template) {
        return em.createQuery(
                        "select v from TemplateVersion v where v.template = :template",
                        TemplateVersion.class)
                .setParameter("template", template)
                .getResultList();
    }

    private ReplyTemplate get(long id) {
        ReplyTemplate template = em.find(ReplyTemplate.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (template == null) {
            throw new RuleBroken("letters.template.unknown");
        }
        return template;
    }

    private boolean isTaken(String code) {
        return em.createQuery(
                                "select count(t) from ReplyTemplate t where t.code = :code",
                                Long.class)
                        .setParameter("code", code)
                        .getSingleResult()
                > 0;
    }

    private String caller() {
        return session.getCallerPrincipal().getName();
    }

    private static TemplateRow row(List<TemplateVersion> versions) {
        ReplyTemplate template = versions.get(0).template();
        TemplateVersion latest =
                versions.stream().max(Comparator.comparing(TemplateVersion::edition)).orElseThrow();
        return new TemplateRow(
                template.id(),
                template.version(),
                template.code(),
                template.terms(),
                template.isWithdrawn() ? TemplateState.WITHDRAWN : latest.state(),
                template.reason(),
                row(latest),
                template.isWithdrawn()
                        ? Optional.empty()
                        : versions.stream()
                                .filter(version -> version.state() == TemplateState.VALIDATED)
                                .max(Comparator.comparing(TemplateVersion::edition))
                                .map(ReplyTemplates::row));
    }

    private static VersionRow row(TemplateVersion version) {
        return new VersionRow(
                version.id(),
                version.edition(),
                version.subject(),
                version.text(),
                version.note(),
                version.state(),
                version.by(),
                version.at(),
                version.validatedAt());
    }
}
