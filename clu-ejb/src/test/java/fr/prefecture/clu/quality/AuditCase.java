package fr.prefecture.clu.quality;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** A fictitious structure with a framework of two modules, and its audits. */
final class AuditCase implements AutoCloseable {

    static final LocalDate BEGUN = LocalDate.of(2021, 9, 27);
    static final LocalDate EXTERNAL = LocalDate.of(2021, 11, 25);

    static final long STRUCTURE = 9001;
    static final long EDITION = 9011;
    static final long OTHER_EDITION = 9012;
    static final long FIRST = 9031;
    static final long PART = 9032;
    static final long OTHER_PART = 9033;
    static final long SECOND = 9034;
    static final long OUTSIDE = 9035;
    static final long ELSEWHERE = 9036;

    final Database database = Database.empty().as("referent").in(Roles.QUALITY);
    final Audits audits = database.boundary(Audits.class);
    final Findings findings = database.boundary(Findings.class);
    final FindingActions acting = database.boundary(FindingActions.class);
    final Deviations deviations = database.boundary(Deviations.class);
    final RequestedDocuments documents = database.boundary(RequestedDocuments.class);
    final SelfAssessments assessments = database.boundary(SelfAssessments.class);
    final AuditReports reports = database.boundary(AuditReports.class);
    final ActionItems actions = database.boundary(ActionItems.class);
    final Changes changes = database.boundary(Changes.class);

    AuditCase() {
        on(LocalDate.of(2021, 10, 4));
        sql(
                "insert into quality_framework (id, version, code, name) values (9009, 0, 'essai',"
                        + " 'Essai')");
        edition(EDITION, "2019");
        edition(OTHER_EDITION, "2021");
        module(9021, EDITION, "1");
        module(9022, EDITION, "2");
        module(9023, OTHER_EDITION, "1");
        sql(
                "insert into quality_structure (id, version, code, name, kind, edition_id) values"
                        + " (9001, 0, 'pref', 'Préfecture d’essai', 'PREFECTURE', 9011)");
        sql(
                "insert into quality_scope (id, version, structure_id, module_id, unit_name, site)"
                        + " values (9041, 0, 9001, 9021, '', '')");
        commitment(FIRST, 9021, "null", "1", 1);
        commitment(PART, 9021, "9031", "1.1", 2);
        commitment(OTHER_PART, 9021, "9031", "1.2", 3);
        commitment(SECOND, 9021, "null", "2", 4);
        commitment(OUTSIDE, 9022, "null", "9", 5);
        commitment(ELSEWHERE, 9023, "null", "1", 1);
    }

    private void edition(long id, String code) {
        sql(
                "insert into quality_edition (id, version, framework_id, code, title, valid_from,"
                        + " source_text, status) values ("
                        + id
                        + ", 0, 9009, '"
                        + code
                        + "', 'Essai "
                        + code
                        + "', date '2019-01-01', 'essai', 'TO_VALIDATE')");
    }

    private void module(long id, long edition, String code) {
        sql(
                "insert into quality_module (id, version, edition_id, code, name, compulsory,"
                        + " position, source_text, status, withdrawn) values ("
                        + id
                        + ", 0, "
                        + edition
                        + ", '"
                        + code
                        + "', 'Module "
                        + code
                        + "', true, 1, 'essai', 'TO_VALIDATE', false)");
    }

    private void commitment(long id, long module, String parent, String code, int position) {
        sql(
                "insert into quality_commitment (id, version, module_id, parent_id, code, wording,"
                        + " position, source_text, status, withdrawn) values ("
                        + id
                        + ", 0, "
                        + module
                        + ", "
                        + parent
                        + ", '"
                        + code
                        + "', 'Engagement "
                        + code
                        + "', "
                        + position
                        + ", 'essai', 'TO_VALIDATE', false)");
    }

    void award(LocalDate on, LocalDate until) {
        sql(
                "insert into quality_award (id, version, structure_id, edition_id, label,"
                        + " awarded_on, valid_until, body) values (9051, 0, 9001, 9011, 'Label"
                        + " d’essai', date '"
                        + on
                        + "', date '"
                        + until
                        + "', 'Organisme d’essai')");
    }

    void sql(String statement) {
        database.transaction(
                () -> {
                    database.entityManager().createNativeQuery(statement).executeUpdate();
                });
    }

    void on(LocalDate day) {
        database.at(day.atTime(10, 0).toInstant(ZoneOffset.UTC));
    }

    static AuditTerms terms(AuditKind kind, LocalDate from, LocalDate to) {
        return terms(kind, from, to, Optional.empty(), Optional.empty());
    }

    static AuditTerms terms(
            AuditKind kind,
            LocalDate from,
            LocalDate to,
            Optional<LocalDate> actualFrom,
            Optional<LocalDate> actualTo) {
        return new AuditTerms(
                STRUCTURE,
                EDITION,
                kind,
                from,
                to,
                actualFrom,
                actualTo,
                "Préfecture voisine",
                "Référente qualité",
                "Accueil général",
                Optional.of(302),
                Optional.of(88),
                Optional.of(2),
                "Préfet",
                "Secrétaire général",
                "Référent qualité",
                "De 8 h 30 à 16 h",
                "Réunion d’ouverture",
                "");
    }

    long plan(AuditTerms terms) {
        return database.transaction(() -> audits.plan(UUID.randomUUID().toString(), terms));
    }

    /** An internal audit of two days, held. */
    long held() {
        return plan(
                terms(
                        AuditKind.INTERNAL,
                        BEGUN,
                        BEGUN.plusDays(1),
                        Optional.of(BEGUN),
                        Optional.of(BEGUN.plusDays(1))));
    }

    long external() {
        return plan(terms(AuditKind.EXTERNAL, EXTERNAL, EXTERNAL.plusDays(1)));
    }

    static FindingTerms said(FindingKind kind, String text) {
        return new FindingTerms(kind, Optional.empty(), Optional.of(PART), text, "Vu au guichet");
    }

    long note(long audit, FindingKind kind, String text) {
        return database.transaction(
                () -> findings.note(audit, UUID.randomUUID().toString(), said(kind, text)));
    }

    FindingRow finding(long id) {
        return read(() -> findings.find(id).orElseThrow());
    }

    AuditRow audit(long id) {
        return read(() -> audits.find(id).orElseThrow());
    }

    /** In the transaction that is under way, if one is. */
    private <T> T read(Supplier<T> work) {
        return database.entityManager().getTransaction().isActive()
                ? work.get()
                : database.transaction(work);
    }

    static DeviationTerms sheet(Optional<LocalDate> due, String shown, Optional<LocalDate> closed) {
        return new DeviationTerms(
                "Deux fiches sans date", "Oubli", "Datées", "Modèle revu", due, shown, closed);
    }

    void refuses(String rule, Runnable work) {
        assertThatThrownBy(() -> database.transaction(work))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(rule);
    }

    static void refused(String rule, Supplier<?> construction) {
        assertThatThrownBy(construction::get).isInstanceOf(RuleBroken.class).hasMessage(rule);
    }

    @Override
    public void close() {
        database.close();
    }
}
