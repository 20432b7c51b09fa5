package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.Database;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two small frameworks: the first one has a commitment 1 with two parts and a commitment 2, in a
 * compulsory module, and a commitment 3 in another one; the second one has commitments A, which
 * corresponds to 1.1, and B. The préfecture applies for the first module of the first framework.
 */
final class EvidenceExamples {

    static final long FIRST = 1001;
    static final long SECOND = 1002;
    static final long C1 = 1101;
    static final long C1_1 = 1102;
    static final long C1_2 = 1103;
    static final long C2 = 1104;
    static final long C3 = 1105;
    static final long A = 1201;
    static final long B = 1202;
    static final long PREFECTURE = 1301;
    static final long SUB_PREFECTURE = 1302;

    static final LocalDate OBTAINED = LocalDate.of(2021, 5, 20);

    private EvidenceExamples() {}

    static void frameworks(Database database) {
        database.transaction(
                () ->
                        List.of(
                                        "insert into quality_framework values (901, 0, 'qual-e-pref', 'Qual-e-pref')",
                                        "insert into quality_framework values (902, 0, 'spp', 'Services Publics +')",
                                        edition(FIRST, 901, "2019"),
                                        edition(SECOND, 902, "2021"),
                                        module(951, FIRST, "1", true),
                                        module(952, FIRST, "4", false),
                                        module(953, SECOND, "socle", true),
                                        commitment(C1, 951, null, "1", 1),
                                        commitment(C1_1, 951, C1, "1.1", 2),
                                        commitment(C1_2, 951, C1, "1.2", 3),
                                        commitment(C2, 951, null, "2", 4),
                                        commitment(C3, 952, null, "3", 5),
                                        commitment(A, 953, null, "A", 1),
                                        commitment(B, 953, null, "B", 2),
                                        "insert into quality_correspondence values (961, 0, %d, 'spp/2021#A', 'Exemple', 'TO_VALIDATE')"
                                                .formatted(C1_1),
                                        "insert into quality_structure values (%d, 0, 'prefecture', 'Préfecture', 'PREFECTURE', %d)"
                                                .formatted(PREFECTURE, FIRST),
                                        "insert into quality_structure values (%d, 0, 'sous-prefecture', 'Sous-préfecture', 'SUB_PREFECTURE', %d)"
                                                .formatted(SUB_PREFECTURE, FIRST),
                                        "insert into quality_scope values (971, 0, %d, 951, '', '')"
                                                .formatted(PREFECTURE))
                                .forEach(
                                        sql ->
                                                database.entityManager()
                                                        .createNativeQuery(sql)
                                                        .executeUpdate()));
    }

    private static String edition(long id, long framework, String code) {
        return "insert into quality_edition values (%d, 0, %d, '%s', 'Titre', null, date '2019-01-01', null, null, 'Exemple', 'CONFIRMED')"
                .formatted(id, framework, code);
    }

    private static String module(long id, long edition, String code, boolean compulsory) {
        return "insert into quality_module values (%d, 0, %d, '%s', 'Module %s', %s, %s, 'Exemple', 'CONFIRMED', false)"
                .formatted(id, edition, code, code, compulsory, id);
    }

    private static String commitment(long id, long module, Long parent, String code, int place) {
        return "insert into quality_commitment values (%d, 0, %d, %s, '%s', 'Engagement %s', %d, 'Exemple', 'CONFIRMED', false)"
                .formatted(id, module, parent, code, code, place);
    }

    static EvidenceTerms terms(EvidenceKind kind, String link, Long... commitments) {
        return new EvidenceTerms(
                "Contrôle des informations pratiques",
                kind,
                "Communication",
                OBTAINED,
                Optional.empty(),
                Optional.empty(),
                link,
                Set.of(commitments),
                "",
                kind == EvidenceKind.PHOTOGRAPH ? "Le panneau des horaires" : "");
    }

    static EvidenceTerms file(Long... commitments) {
        return terms(EvidenceKind.FILE, "", commitments);
    }

    static EvidenceTerms valid(EvidenceTerms terms, LocalDate obtained, LocalDate until) {
        return new EvidenceTerms(
                terms.title(),
                terms.kind(),
                terms.service(),
                obtained,
                Optional.ofNullable(until),
                terms.structureId(),
                terms.link(),
                terms.commitmentIds(),
                terms.retentionRule(),
                terms.description());
    }

    static EvidenceTerms ofOne(EvidenceTerms terms, long structure) {
        return new EvidenceTerms(
                terms.title(),
                terms.kind(),
                terms.service(),
                terms.obtainedOn(),
                terms.validUntil(),
                Optional.of(structure),
                terms.link(),
                terms.commitmentIds(),
                terms.retentionRule(),
                terms.description());
    }

    static EvidenceTerms kept(EvidenceTerms terms, String title, String rule) {
        return new EvidenceTerms(
                title,
                terms.kind(),
                terms.service(),
                terms.obtainedOn(),
                terms.validUntil(),
                terms.structureId(),
                terms.link(),
                terms.commitmentIds(),
                rule,
                terms.description());
    }

    static GivenFile note(String name, String text) {
        return new GivenFile(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static List<String> names(List<AttachmentRow> files) {
        return files.stream().map(AttachmentRow::name).toList();
    }
}
