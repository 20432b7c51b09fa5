package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.util.Map;

/** Says a rule's sentence at the field that it is about, which keeps its text. */
final class MysteryRefusals {

    private static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry("listening.mystery.title.missing", "titre"),
                    Map.entry("listening.mystery.partner.missing", "partenaire"),
                    Map.entry("listening.mystery.medium.stays", "canal"),
                    Map.entry("listening.mystery.window.reversed", "fin"),
                    Map.entry("listening.mystery.window.long", "fin"),
                    Map.entry("listening.mystery.window.drawn", "debut"),
                    Map.entry("listening.mystery.hours.reversed", "fermeture"),
                    Map.entry("listening.mystery.hours.none", "fermeture"),
                    Map.entry("listening.mystery.hours.pause", "pause-fin"),
                    Map.entry("listening.tested.name.missing", "service"),
                    Map.entry("listening.tested.reach.missing", "joindre"),
                    Map.entry("listening.scenario.title.missing", "titre"),
                    Map.entry("listening.scenario.situation.missing", "situation"),
                    Map.entry("listening.scenario.expected.missing", "attendu"),
                    Map.entry("listening.criterion.wording.missing", "libelle"),
                    Map.entry("listening.criterion.weight", "poids"),
                    Map.entry("listening.criterion.most", "maximum"),
                    Map.entry("listening.draw.tooMany", "nombre"),
                    Map.entry("listening.draw.count", "nombre"),
                    Map.entry("listening.draw.fewer", "nombre"),
                    Map.entry("listening.draw.seed", "graine"),
                    Map.entry("listening.draw.confirm", "remplacer"),
                    Map.entry("listening.contact.day.missing", "jour"),
                    Map.entry("listening.contact.day.outside", "jour"),
                    Map.entry("listening.contact.day.future", "jour"),
                    Map.entry("listening.contact.outcome.missing", "issue"),
                    Map.entry("listening.contact.rings", "sonneries"),
                    Map.entry("listening.contact.seconds", "attente"),
                    Map.entry("listening.contact.acknowledged", "accuse-le"),
                    Map.entry("listening.contact.answered", "repondu-le"),
                    Map.entry("listening.contact.remark.tooLong", "remarque"),
                    Map.entry("listening.contact.name", "remarque"));

    private MysteryRefusals() {}

    static void say(RuleBroken refusal) {
        say(refusal, FIELDS.get(refusal.getMessage()));
    }

    /**
     * @param field null when it is about the whole page
     */
    static void say(RuleBroken refusal, String field) {
        FacesContext context = FacesContext.getCurrentInstance();
        Object input = context.getExternalContext().getRequestMap().get("clu.field." + field);
        if (input instanceof UIInput component) {
            String typed = context.getExternalContext().getRequestParameterMap().get(field);
            component.setSubmittedValue(typed == null ? "" : typed);
            component.setValid(false);
        }
        String sentence = Texts.of(refusal.getMessage(), refusal.arguments());
        context.addMessage(
                field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }
}
