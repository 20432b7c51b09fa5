package fr.prefecture.clu.web.account;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.context.FacesContext;
import java.util.Map;

/** Says why at the field that a refusal is about; what was typed stays, except a password. */
final class AccountRefusals {

    private AccountRefusals() {}

    /**
     * @param fields a refusal's key, and the field that it is about
     */
    static void say(RuleBroken refusal, Map<String, String> fields) {
        say(fields.get(refusal.getMessage()), Texts.of(refusal.getMessage(), refusal.arguments()));
    }

    static void say(String field, String text) {
        FacesContext context = FacesContext.getCurrentInstance();
        if (field != null
                && context.getExternalContext().getRequestMap().get("clu.field." + field)
                        instanceof UIInput input) {
            if (!(input instanceof HtmlInputSecret)) {
                String typed = context.getExternalContext().getRequestParameterMap().get(field);
                input.setSubmittedValue(typed == null ? "" : typed);
            }
            input.setValid(false);
        }
        context.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }
}
