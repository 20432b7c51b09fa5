package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.IndicatorKind;
import fr.prefecture.clu.indicators.IndicatorSheet;
import fr.prefecture.clu.indicators.Indicators;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** Lets an indicator mean something else from a month on, or another service answer for it. */
@Named
@RequestScoped
public class DefinitionPage {

    @Inject Indicators indicators;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private final IndicatorForm form = new IndicatorForm();
    private Optional<IndicatorSheet> sheet = Optional.empty();
    private int shown;

    @PostConstruct
    void begin() {
        sheet = indicators.sheet(request.getParameter("code"));
        sheet.ifPresent(
                one -> {
                    form.begin(one);
                    shown = one.version();
                });
    }

    public void load() throws IOException {
        if (sheet.isEmpty()) {
            messages.missing();
        }
    }

    public String getName() {
        return sheet.orElseThrow().latest().terms().name();
    }

    public String getTitle() {
        return Texts.of("indicators.definition.of", getName());
    }

    /** From when the one before holds, and until when values were typed. */
    public String getRule() {
        IndicatorSheet one = sheet.orElseThrow();
        return one.kind() == IndicatorKind.MANUAL && one.last().isPresent()
                ? Texts.of("indicators.definition.rule.MANUAL", one.last().get())
                : Texts.of("indicators.definition.rule.COMPUTED", one.latest().from());
    }

    /** Whether people type its values, and say of how many cases they need to be. */
    public boolean isTyped() {
        return sheet.orElseThrow().kind() == IndicatorKind.MANUAL;
    }

    public String getBackAddress() {
        return Address.of(request, SeriesReport.path(sheet.orElseThrow().code())).toString();
    }

    public String redefine() throws IOException {
        try {
            indicators.redefine(sheet.orElseThrow().code(), shown, form.month(), form.terms());
            back(Texts.of("indicators.definition.done", form.month()));
        } catch (RuleBroken refusal) {
            Refusals.say(request, refusal, Refusals.fieldOf(refusal));
        }
        return null;
    }

    public String entrust() throws IOException {
        try {
            indicators.entrust(sheet.orElseThrow().code(), shown, form.getOwner());
            back(Texts.of("indicators.owner.done", form.getOwner().strip()));
        } catch (RuleBroken refusal) {
            Refusals.say(request, refusal, Refusals.fieldOf(refusal));
        }
        return null;
    }

    private void back(String news) throws IOException {
        messages.tellNext(news);
        messages.leadTo(getBackAddress());
    }

    public IndicatorForm getForm() {
        return form;
    }

    public int getShown() {
        return shown;
    }

    public void setShown(int shown) {
        this.shown = shown;
    }
}
