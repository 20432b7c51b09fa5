package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.util.Map;

/** Says a rule's sentence at the field that it is about, which keeps its text. */
final class AuditRefusals {

    private static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry("quality.audit.structure.unknown", "structure"),
                    Map.entry("quality.audit.edition.unknown", "edition"),
                    Map.entry("quality.audit.edition.findings", "edition"),
                    Map.entry("quality.audit.planned.reversed", "prevu-au"),
                    Map.entry("quality.audit.actual.noStart", "reel-du"),
                    Map.entry("quality.audit.actual.reversed", "reel-au"),
                    Map.entry("quality.audit.actualFrom.future", "reel-du"),
                    Map.entry("quality.audit.actualTo.future", "reel-au"),
                    Map.entry("quality.audit.headcount.negative", "effectif"),
                    Map.entry("quality.audit.affected.negative", "effectif-concerne"),
                    Map.entry("quality.audit.affected.tooMany", "effectif-concerne"),
                    Map.entry("quality.audit.sites.negative", "sites"),
                    Map.entry("quality.audit.close.minutes", "proces-verbal"),
                    Map.entry("quality.audit.close.day", "clos-le"),
                    Map.entry("quality.finding.text.missing", "constat"),
                    Map.entry("quality.finding.grade.noDeviation", "gravite"),
                    Map.entry("quality.finding.kind.sheet", "nature"),
                    Map.entry("quality.finding.commitment.unknown", "engagement"),
                    Map.entry("quality.deviation.description.missing", "description"),
                    Map.entry("quality.deviation.due.beforeAudit", "echeance"),
                    Map.entry("quality.deviation.close.action", "corrective"),
                    Map.entry("quality.deviation.close.verification", "verification"),
                    Map.entry("quality.deviation.close.day", "clos-le"),
                    Map.entry("quality.document.label.missing", "document"),
                    Map.entry("quality.document.due.late", "attendu-le"),
                    Map.entry("quality.self.year", "annee"));

    private AuditRefusals() {}

    static void say(RuleBroken refusal) {
        say(refusal.getMessage(), Texts.of(refusal.getMessage(), refusal.arguments()));
    }

    /**
     * @param rule the key of the rule that was broken
     */
    static void say(String rule, String sentence) {
        FacesContext context = FacesContext.getCurrentInstance();
        String field = FIELDS.get(rule);
        Object input = context.getExternalContext().getRequestMap().get("clu.field." + field);
        if (input instanceof UIInput component) {
            String typed = context.getExternalContext().getRequestParameterMap().get(field);
            component.setSubmittedValue(typed == null ? "" : typed);
            component.setValid(false);
        }
        context.addMessage(
                input == null ? null : field,
                new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }
}
