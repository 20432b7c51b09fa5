package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.InBlocks;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchReading;
import fr.prefecture.clu.shared.SearchRecord;
import fr.prefecture.clu.shared.SearchSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * RCH-20: what can be found of the letters: the templates, for those who write them by their latest
 * text and for those who only use them by the one that serves, the consultations and what members
 * observed.
 */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindableLetters implements SearchSource {

    private static final Set<String> COMMITTEE =
            Set.of(Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL);

    /** Who answers with templates and has no part in writing them. */
    private static final Set<String> USERS = Set.of(Roles.SWITCHBOARD, Roles.WEBSITE, Roles.STAFF);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public Set<String> subjects() {
        return Set.of(ReplyTemplates.SUBJECT, Consultations.SUBJECT, Observations.SUBJECT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        InBlocks.read(
                last ->
                        em.createQuery(
                                        "select t from ReplyTemplate t where t.id > :last order by"
                                                + " t.id",
                                        ReplyTemplate.class)
                                .setParameter("last", last),
                template -> records(template).forEach(found));
        InBlocks.read(
                last ->
                        em.createQuery(
                                        "select c from Consultation c where c.id > :last order by"
                                                + " c.id",
                                        Consultation.class)
                                .setParameter("last", last),
                consultation -> found.accept(record(consultation)));
        InBlocks.read(
                last ->
                        em.createQuery(
                                        "select o from Observation o where o.id > :last order by"
                                                + " o.id",
                                        Observation.class)
                                .setParameter("last", last),
                observation -> found.accept(record(observation)));
    }

    @Override
    public List<SearchRecord> of(String subject, String key) {
        return SearchReading.number(key).map(id -> of(subject, id)).orElseGet(List::of);
    }

    private List<SearchRecord> of(String subject, Long id) {
        return switch (subject) {
            case ReplyTemplates.SUBJECT ->
                    Optional.ofNullable(em.find(ReplyTemplate.class, id))
                            .map(this::records)
                            .orElseGet(List::of);
            case Consultations.SUBJECT ->
                    Optional.ofNullable(em.find(Consultation.class, id))
                            .map(FindableLetters::record)
                            .stream()
                            .toList();
            // The history names the consultation.
            default ->
                    em
                            .createQuery(
                                    "select o from Observation o where o.consultation.id = :id",
                                    Observation.class)
                            .setParameter("id", id)
                            .getResultList()
                            .stream()
                            .map(FindableLetters::record)
                            .toList();
        };
    }

    private List<SearchRecord> records(ReplyTemplate template) {
        List<TemplateVersion> texts =
                em.createQuery(
                                "select v from TemplateVersion v where v.template = :template order"
                                        + " by v.edition desc",
                                TemplateVersion.class)
                        .setParameter("template", template)
                        .getResultList();
        List<SearchRecord> found = new ArrayList<>();
        texts.stream()
                .findFirst()
                .ifPresent(
                        latest ->
                                found.add(record(template, latest, "/comite/modeles/", COMMITTEE)));
        texts.stream()
                .filter(text -> !template.isWithdrawn())
                .filter(text -> text.state() == TemplateState.VALIDATED)
                .max(Comparator.comparing(TemplateVersion::edition))
                .ifPresent(serving -> found.add(record(template, serving, "/modeles/", USERS)));
        return found;
    }

    private static SearchRecord record(
            ReplyTemplate template, TemplateVersion text, String page, Set<String> roles) {
        return new SearchRecord(
                ReplyTemplates.SUBJECT,
                String.valueOf(template.id()),
                "search.kind.template",
                template.code() + " · " + text.subject(),
                text(
                        ReplyText.plain(text.text().blocks()),
                        String.join("\n", template.terms().requests()),
                        template.terms().service()),
                null,
                page + template.id(),
                roles,
                "");
    }

    private static SearchRecord record(Consultation consultation) {
        return new SearchRecord(
                Consultations.SUBJECT,
                String.valueOf(consultation.id()),
                "search.kind.consultation",
                consultation.title(),
                text(consultation.subject(), consultation.words()),
                consultation.closesOn(),
                "/comite/consultations/" + consultation.id(),
                COMMITTEE,
                "");
    }

    private static SearchRecord record(Observation observation) {
        ObservationRow row = observation.row();
        return new SearchRecord(
                Observations.SUBJECT,
                String.valueOf(row.consultationId()),
                "search.kind.observation",
                Stream.of(row.body(), row.code(), row.consultation())
                        .filter(part -> !part.isBlank())
                        .reduce((one, other) -> one + " · " + other)
                        .orElseThrow(),
                text(row.text(), row.reason()),
                row.receivedOn(),
                "/comite/observations/" + row.id(),
                COMMITTEE,
                "");
    }

    private static String text(String... parts) {
        return String.join("\n", Stream.of(parts).filter(part -> !part.isBlank()).toList());
    }
}
