package fr.prefecture.clu.home;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What is promised in the rule books, what proves that it is kept, and who looked. */
final class YearsOfQuality {

    private static final int EVIDENCE = 1500;
    private static final int AUDITS = 12;
    private static final int DISPLAYS = 120;
    private static final int POSTED = 40;
    private static final long FIVE_YEARS = -1;

    private final Rows rows;
    private final LocalDate first;
    private final LocalDate last;

    YearsOfQuality(Rows rows, LocalDate first, LocalDate last) {
        this.rows = rows;
        this.first = first;
        this.last = last;
    }

    void fill(List<Long> services) throws SQLException {
        long framework =
                rows.keep("quality_framework", "code, name", "essais", "Référentiel des essais");
        List<Long> commitments = new ArrayList<>();
        long edition = 0;
        for (int i = 1; i <= 3; i++) {
            edition = edition(framework, i, commitments);
        }
        List<Long> current = commitments.subList(commitments.size() * 2 / 3, commitments.size());
        List<Long> structures = structures(edition);
        evidence(services, structures, commitments);
        displays();
        trainings(services);
        for (int i = 1; i <= rows.of(AUDITS); i++) {
            audit(i, structures.get(i % structures.size()), edition, current);
        }
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            assessment(structures.get(0), edition, year, current);
        }
        rows.execute(
                "update quality_finding set action_id = (select i.id from actions_item i"
                        + " where i.origin_kind = 'quality.finding'"
                        + " and i.origin_key = cast(quality_finding.id as varchar(120)))"
                        + " where kind = 'DEVIATION' and action_id is null");
    }

    private long edition(long framework, int number, List<Long> commitments) throws SQLException {
        long edition =
                rows.keep(
                        "quality_edition",
                        "framework_id, code, title, valid_from, source_text, status",
                        framework,
                        String.valueOf(number),
                        "Référentiel des essais " + number,
                        first.plusYears(3L * (number - 1)),
                        "Invention",
                        "TO_VALIDATE");
        for (int m = 1; m <= 8; m++) {
            long module =
                    rows.keep(
                            "quality_module",
                            "edition_id, code, name, compulsory, position, source_text, status,"
                                    + " withdrawn",
                            edition,
                            String.valueOf(m),
                            "Module " + m,
                            m < 3,
                            m,
                            "Invention",
                            "TO_VALIDATE",
                            false);
            for (int c = 1; c <= 10; c++) {
                commitments.add(
                        rows.keep(
                                "quality_commitment",
                                "module_id, code, wording, position, source_text, status,"
                                        + " withdrawn",
                                module,
                                m + "." + c,
                                rows.words(200),
                                100 * m + c,
                                "Invention",
                                "TO_VALIDATE",
                                false));
            }
        }
        return edition;
    }

    private List<Long> structures(long edition) throws SQLException {
        List<Long> structures = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            long structure =
                    rows.keep(
                            "quality_structure",
                            "code, name, kind, edition_id",
                            "essai-" + i,
                            "Structure " + i,
                            i == 1 ? "PREFECTURE" : "SUB_PREFECTURE",
                            edition);
            for (int year = 3; year >= 0; year -= 3) {
                rows.keep(
                        "quality_award",
                        "structure_id, edition_id, label, awarded_on, valid_until, body",
                        structure,
                        edition,
                        "Label des essais",
                        last.minusYears(year + 1L),
                        last.minusYears(year + 1L).plusYears(3),
                        "Organisme 1");
            }
            structures.add(structure);
        }
        return structures;
    }

    private void evidence(List<Long> services, List<Long> structures, List<Long> commitments)
            throws SQLException {
        long slip = 0;
        int position = 0;
        int pieces = rows.of(EVIDENCE);
        long days = ChronoUnit.DAYS.between(first, last);
        for (int i = 1; i <= pieces; i++) {
            LocalDate obtained = first.plusDays(days * i / (pieces + 1));
            boolean eliminated = obtained.isBefore(last.minusYears(7));
            LocalDate until =
                    obtained.plusDays(365 + 30).isAfter(last) && rows.happens(30)
                            ? last.plusDays(rows.between(-20, 80))
                            : obtained.plusYears(1);
            if (eliminated && position % 80 == 0) {
                slip =
                        rows.keep(
                                "quality_elimination",
                                "made_year, made_number, made_on, made_by, visa_on, visa_text,"
                                        + " visa_by",
                                obtained.plusYears(6).getYear(),
                                100 + position / 80,
                                obtained.plusYears(6),
                                "agent6",
                                obtained.plusYears(6).plusDays(20),
                                "Visa",
                                "agent6");
            }
            boolean withdrawn = rows.happens(3);
            long piece =
                    rows.keep(
                            "quality_evidence",
                            "title, kind, description, service_id, obtained_on, valid_until,"
                                    + " structure_id, link, retention_id, withdrawn_on,"
                                    + " withdrawn_by, withdrawal_reason, retained,"
                                    + " elimination_id, eliminated_on",
                            "Preuve " + i,
                            "FILE",
                            rows.words(120),
                            rows.one(services),
                            obtained,
                            until,
                            rows.happens(50) ? rows.one(structures) : null,
                            "",
                            FIVE_YEARS,
                            withdrawn ? obtained.plusDays(100) : null,
                            withdrawn ? "agent6" : "",
                            withdrawn ? "erreur" : "",
                            false,
                            eliminated ? slip : null,
                            eliminated ? obtained.plusYears(6).plusDays(20) : null);
            for (int c = 0; c < 2; c++) {
                rows.put(
                        "quality_evidence_commitment",
                        "evidence_id, commitment_id",
                        piece,
                        commitments.get((i * 7 + c) % commitments.size()));
            }
            if (eliminated) {
                eliminate(slip, position, piece, obtained);
                position++;
            } else {
                attach(piece, obtained);
            }
        }
    }

    private void eliminate(long slip, int position, long piece, LocalDate obtained)
            throws SQLException {
        rows.put(
                "quality_evidence_trace",
                "evidence_id, position, name, byte_count, sha256",
                piece,
                0,
                "preuve.pdf",
                90_000L,
                rows.hash());
        rows.keep(
                "quality_elimination_line",
                "elimination_id, position, evidence_id, title, service, obtained_on, rule_name,"
                        + " years, disposition, due_on, withdrawal_reason, file_count,"
                        + " byte_count, retained",
                slip,
                position % 80 + 1,
                piece,
                "Preuve",
                "Bureau des essais 1",
                obtained,
                "Enregistrement",
                5,
                "SELECTION",
                obtained.plusYears(5),
                "",
                1,
                90_000L,
                false);
    }

    /** Names, sizes and hashes; the bytes would prove nothing here. */
    private void attach(long piece, LocalDate obtained) throws SQLException {
        for (int f = 1; f <= 2; f++) {
            String hash = rows.hash();
            rows.put(
                    "shared_content",
                    "sha256, byte_count, kept_at",
                    hash,
                    90_000L,
                    Rows.at(obtained, 9));
            rows.keep(
                    "shared_attachment",
                    "subject_kind, subject_key, name, type, byte_count, sha256, description,"
                            + " kept_by, kept_at",
                    "quality.evidence",
                    String.valueOf(piece),
                    "preuve-" + f + ".pdf",
                    "PDF",
                    90_000L,
                    hash,
                    "",
                    "agent6",
                    Rows.at(obtained, 9));
        }
    }

    private void displays() throws SQLException {
        int displays = rows.of(DISPLAYS) + POSTED;
        long days = ChronoUnit.DAYS.between(first, last);
        for (int i = 1; i <= displays; i++) {
            LocalDate posted = first.plusDays(days * i / (displays + 1));
            boolean down = i <= displays - POSTED;
            long display =
                    rows.keep(
                            "quality_display",
                            "entry_key, subject, title, place, place_text, text_version,"
                                    + " posted_on, link, remark, next_check_on, to_replace,"
                                    + " taken_down_on",
                            "affichage-" + i,
                            "RESULTS",
                            "Affichage " + i,
                            "HALL",
                            "",
                            "v" + i,
                            posted,
                            "",
                            "",
                            down ? posted.plusMonths(3) : last.plusDays(i - displays + 30L),
                            i % 30 == 0,
                            down ? posted.plusMonths(6) : null);
            for (int c = 1; c <= 4; c++) {
                rows.keep(
                        "quality_display_check",
                        "display_id, checked_on, checked_by, outcome, remark",
                        display,
                        posted.plusDays(20L * c),
                        "agent6",
                        "FINE",
                        "");
            }
        }
    }

    private void trainings(List<Long> services) throws SQLException {
        for (int i = 1; i <= rows.of(200); i++) {
            LocalDate day = first.plusDays(18L * i);
            rows.keep(
                    "quality_training",
                    "entry_key, kind, subject, service_id, title, planned_first, planned_last,"
                            + " done_on, planned_count, attended_count, head_count,"
                            + " guide_version, remark",
                    "formation-" + i,
                    "TRAINING",
                    "RECEPTION",
                    rows.one(services),
                    "Formation " + i,
                    day,
                    day,
                    day.isBefore(last) ? day : null,
                    10,
                    day.isBefore(last) ? 9 : null,
                    12,
                    "",
                    "");
        }
    }

    private void audit(int number, long structure, long edition, List<Long> commitments)
            throws SQLException {
        boolean planned = number == rows.of(AUDITS);
        boolean open = number == rows.of(AUDITS) - 1;
        LocalDate from =
                planned
                        ? last.plusDays(20)
                        : open
                                ? last.minusDays(30)
                                : last.minusMonths(9L * (rows.of(AUDITS) - number));
        long audit =
                rows.keep(
                        "quality_audit",
                        "entry_key, structure_id, edition_id, kind, planned_from, planned_to,"
                                + " actual_from, actual_to, auditors, lead_function, perimeter,"
                                + " prefect_function, secretary_function, officer_function,"
                                + " opening_hours, plan_text, evaluation_text, closing_text,"
                                + " closed_on, last_finding",
                        "audit-" + number,
                        structure,
                        edition,
                        number % 2 == 0 ? "EXTERNAL" : "INTERNAL",
                        from,
                        from.plusDays(1),
                        planned ? null : from,
                        planned ? null : from.plusDays(1),
                        "Organisme 1",
                        "responsable d’audit",
                        rows.words(300),
                        "",
                        "",
                        "",
                        "",
                        rows.words(500),
                        rows.words(500),
                        planned || open ? "" : rows.words(500),
                        planned || open ? null : from.plusDays(20),
                        25);
        for (int d = 1; d <= 15; d++) {
            rows.keep(
                    "quality_requested_document",
                    "audit_id, label, label_key, holder, due_on, given_on, evidence_number",
                    audit,
                    "Document " + d,
                    "document " + d,
                    "Bureau des essais 1",
                    from.minusMonths(1),
                    planned && d > 10 ? null : from.minusMonths(1).minusDays(3),
                    "");
        }
        for (int f = 1; !planned && f <= 25; f++) {
            finding(audit, f, from, open, commitments);
        }
    }

    private void finding(
            long audit, int number, LocalDate day, boolean open, List<Long> commitments)
            throws SQLException {
        boolean deviation = number % 5 == 0;
        long finding =
                rows.keep(
                        "quality_finding",
                        "audit_id, finding_number, entry_key, kind, grade, commitment_id,"
                                + " finding_text, evidence_text, noted_by, changed_by, changed_at",
                        audit,
                        number,
                        "constat-" + number,
                        deviation ? "DEVIATION" : rows.one("STRENGTH", "OPPORTUNITY"),
                        deviation ? "MINOR" : null,
                        rows.one(commitments),
                        rows.words(200),
                        rows.words(100),
                        "agent6",
                        "agent6",
                        Rows.at(day, 14));
        if (deviation) {
            LocalDate due = open ? last.minusDays(10).plusDays(number) : day.plusDays(60);
            rows.keep(
                    "quality_deviation",
                    "finding_id, description, cause, treatment, corrective_action, due_on,"
                            + " verification, closed_on",
                    finding,
                    rows.words(300),
                    rows.words(200),
                    rows.words(200),
                    rows.words(200),
                    due,
                    open ? "" : rows.words(100),
                    open ? null : day.plusDays(50));
            rows.keep(
                    "actions_item",
                    "opened_year, opened_number, origin_kind, origin_key, origin_text,"
                            + " origin_path, title, detail, place, due_first, due_last, state,"
                            + " progress, finished_on, outcome, searched, opened_by, opened_at,"
                            + " changed_at",
                    day.getYear(),
                    (int) (finding % 1_000_000),
                    "quality.finding",
                    String.valueOf(finding),
                    "Audit",
                    "/audits",
                    rows.words(70),
                    rows.words(200),
                    "",
                    day.plusDays(60),
                    day.plusDays(60),
                    open ? "UNDER_WAY" : "DONE",
                    "",
                    open ? null : day.plusDays(50),
                    "",
                    rows.words(300),
                    "agent6",
                    Rows.at(day, 15),
                    Rows.at(day, 15));
        }
    }

    private void assessment(long structure, long edition, int year, List<Long> commitments)
            throws SQLException {
        LocalDate day = LocalDate.of(year, 1, 15);
        long assessment =
                rows.keep(
                        "quality_self_assessment",
                        "structure_id, edition_id, assessed_year, opened_by, opened_at,"
                                + " closed_by, closed_on",
                        structure,
                        edition,
                        year,
                        "agent6",
                        Rows.at(day, 9),
                        "agent6",
                        day.plusDays(30));
        for (long commitment : commitments) {
            rows.keep(
                    "quality_self_rating",
                    "assessment_id, commitment_id, compliance, remark, improvement, carried",
                    assessment,
                    commitment,
                    rows.one("MET", "PARTLY_MET"),
                    rows.words(80),
                    "",
                    false);
        }
    }
}
