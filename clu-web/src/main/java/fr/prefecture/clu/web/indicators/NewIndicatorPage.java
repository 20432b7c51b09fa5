package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.IndicatorFrequency;
import fr.prefecture.clu.indicators.Indicators;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Makes an indicator whose values people type. */
@Named
@RequestScoped
public class NewIndicatorPage {

    @Inject Indicators indicators;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private final IndicatorForm form = new IndicatorForm();

    public IndicatorForm getForm() {
        return form;
    }

    public List<SelectItem> getUnits() {
        return Stream.of(FigureUnit.values())
                .map(one -> new SelectItem(one, Texts.of("FigureUnit." + one.name())))
                .toList();
    }

    public List<SelectItem> getFrequencies() {
        return Stream.of(IndicatorFrequency.values())
                .map(one -> new SelectItem(one, Texts.of("IndicatorFrequency." + one.name())))
                .toList();
    }

    public String save() throws IOException {
        try {
            indicators.open(
                    form.getCode(),
                    form.getUnit(),
                    form.getFrequency(),
                    form.getOwner(),
                    form.month(),
                    form.terms());
            messages.tellNext(Texts.of("indicators.new.done", form.getName().strip()));
            messages.leadTo(
                    Address.of(request, SeriesReport.path(form.getCode().strip())).toString());
        } catch (RuleBroken refusal) {
            Refusals.say(request, refusal, Refusals.fieldOf(refusal));
        }
        return null;
    }
}
