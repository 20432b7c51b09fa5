package fr.prefecture.clu.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the templates of audits speak of: what is kept, and nothing of today. QUA-55 */
final class AuditPaperValues {

    private AuditPaperValues() {}

    static Map<String, Object> report(
            AuditRow audit,
            Optional<AuditRow> external,
            List<FindingRow> findings,
            List<RequestedDocumentRow> documents) {
        Map<String, Object> values = new HashMap<>(audit(audit));
        values.put("external", external.map(AuditRow::begins));
        values.put("findings", findings.stream().map(AuditPaperValues::finding).toList());
        values.put(
                "counts",
                Stream.of(FindingKind.values())
                        .map(
                                kind ->
                                        Map.of(
                                                "kind",
                                                kind,
                                                "count",
                                                findings.stream()
                                                        .filter(row -> row.terms().kind() == kind)
                                                        .count()))
                        .toList());
        values.put(
                "deviations",
                findings.stream()
                        .filter(row -> row.terms().kind() == FindingKind.DEVIATION)
                        .map(AuditPaperValues::finding)
                        .toList());
        values.put("documents", documents.stream().map(AuditPaperValues::document).toList());
        return values;
    }

    static Map<String, Object> sheet(AuditRow audit, FindingRow finding) {
        Map<String, Object> values = new HashMap<>(audit(audit));
        values.put("finding", finding(finding));
        return values;
    }

    private static Map<String, Object> audit(AuditRow audit) {
        AuditTerms terms = audit.terms();
        Map<String, Object> values = new HashMap<>();
        values.put("kind", terms.kind());
        values.put("structure", audit.structure());
        values.put("edition", audit.edition());
        values.put("plannedFrom", terms.plannedFrom());
        values.put("plannedTo", terms.plannedTo());
        values.put("actualFrom", terms.actualFrom());
        values.put("actualTo", terms.actualTo());
        values.put("begins", audit.begins());
        values.put("auditors", terms.auditors());
        values.put("lead", terms.lead());
        values.put("perimeter", lines(terms.perimeter()));
        values.put("headcount", terms.headcount());
        values.put("affected", terms.headcountAffected());
        values.put("sites", terms.sites());
        values.put("prefect", terms.prefect());
        values.put("secretary", terms.secretary());
        values.put("officer", terms.officer());
        values.put("hours", lines(terms.openingHours()));
        values.put("plan", lines(terms.plan()));
        values.put("evaluation", lines(terms.evaluation()));
        values.put("closing", lines(audit.closing()));
        values.put("closedOn", audit.closedOn());
        return values;
    }

    private static Map<String, Object> finding(FindingRow row) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", row.number());
        values.put("kind", row.terms().kind());
        values.put("grade", row.terms().grade());
        values.put("commitment", row.commitment());
        values.put("text", lines(row.terms().text()));
        values.put("evidence", lines(row.terms().evidence()));
        values.put("afterExternal", row.afterExternal());
        row.action()
                .ifPresent(
                        action -> {
                            Map<String, Object> said = new HashMap<>();
                            said.put("reference", action.reference());
                            said.put("title", action.title());
                            said.put("service", action.service());
                            said.put("state", action.state());
                            said.put("due", action.due());
                            said.put("finishedOn", action.finishedOn());
                            values.put("action", said);
                        });
        row.sheet().map(DeviationRow::terms).ifPresent(terms -> values.put("sheet", said(terms)));
        return values;
    }

    private static Map<String, Object> said(DeviationTerms terms) {
        Map<String, Object> values = new HashMap<>();
        values.put("description", lines(terms.description()));
        values.put("cause", lines(terms.cause()));
        values.put("treatment", lines(terms.treatment()));
        values.put("correctiveAction", lines(terms.correctiveAction()));
        values.put("dueOn", terms.dueOn());
        values.put("verification", lines(terms.verification()));
        values.put("closedOn", terms.closedOn());
        return values;
    }

    private static Map<String, Object> document(RequestedDocumentRow row) {
        Map<String, Object> values = new HashMap<>();
        values.put("label", row.label());
        values.put("holder", row.holder());
        values.put("dueOn", row.dueOn());
        values.put("givenOn", row.givenOn());
        values.put("evidence", row.evidence());
        return values;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** « audit-interne-2021-09-27 » */
    static String fileName(AuditRow audit) {
        return audit.terms().kind().french().toLowerCase(Locale.FRENCH).replace(' ', '-')
                + "-"
                + audit.begins();
    }
}
