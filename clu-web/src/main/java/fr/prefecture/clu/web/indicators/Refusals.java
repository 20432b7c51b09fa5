package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Where a refusal is said: at the field that it is about, which keeps its text. */
final class Refusals {

    private Refusals() {}

    /** Above the page what another has changed; where no field is about it, as well. */
    static void say(HttpServletRequest request, RuleBroken refusal, Optional<String> field) {
        FacesContext context = FacesContext.getCurrentInstance();
        String text = Texts.of(refusal.getMessage(), refusal.arguments());
        field.ifPresent(
                name -> {
                    UIInput input = (UIInput) request.getAttribute("clu.field." + name);
                    input.setSubmittedValue(request.getParameter(name));
                    input.setValid(false);
                });
        context.addMessage(
                field.orElse(null), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    /** The field of an indicator's form that a refusal is about. */
    static Optional<String> fieldOf(RuleBroken refusal) {
        return Optional.ofNullable(
                switch (refusal.getMessage()) {
                    case "indicators.code.malformed", "indicators.code.known" -> "code";
                    case "indicators.owner.length" -> "responsable";
                    case "indicators.name.length" -> "nom";
                    case "indicators.definition.length" -> "sens";
                    case "indicators.formula.length" -> "formule";
                    case "indicators.source.length" -> "source";
                    case "indicators.fewest.range" -> "effectif";
                    case "indicators.filter.month.unknown",
                            "indicators.definition.notAfter",
                            "indicators.definition.values",
                            "period.outside" ->
                            "des";
                    default -> null;
                });
    }
}
