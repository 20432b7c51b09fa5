package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.DisplayPlace;
import fr.prefecture.clu.quality.DisplayRow;
import fr.prefecture.clu.quality.DisplaySubject;
import fr.prefecture.clu.quality.Displays;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The register of what is posted, the overdue checks first. */
@Named
@RequestScoped
public class DisplaysPage {

    static final String PATH = "/affichages";

    @Inject Displays displays;
    @Inject HttpServletRequest request;

    private DisplayQuery query;
    private List<DisplayRow> rows;

    @PostConstruct
    void begin() {
        query = DisplayQuery.of(request);
        rows = query.of(displays.all());
    }

    public List<DisplayLine> getLines() {
        return rows.stream()
                .map(
                        row ->
                                new DisplayLine(
                                        row,
                                        displays.today(),
                                        Address.of(request, PATH + "/" + row.id()).toString()))
                .toList();
    }

    public boolean isFilled() {
        return !rows.isEmpty();
    }

    public boolean isFiltered() {
        return !query.isEmpty();
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public String getFiltersText() {
        return query.inWords();
    }

    public String getDate() {
        return Texts.of("actions.asOf", French.weekday(displays.today()));
    }

    public List<RegisterWords.Choice> getStates() {
        return DisplayQuery.STATES.stream()
                .map(
                        one ->
                                new RegisterWords.Choice(
                                        one,
                                        DisplayQuery.stateText(one),
                                        one.equals(query.state())))
                .toList();
    }

    public List<RegisterWords.Choice> getSubjects() {
        return RegisterWords.choices(DisplaySubject.class, query.subject());
    }

    public List<RegisterWords.Choice> getPlaces() {
        return RegisterWords.choices(DisplayPlace.class, query.place());
    }

    public String getExportAddress() {
        return query.address(request, RegisterExports.DISPLAYS).toString();
    }

    public String getExportText() {
        return Texts.of("quality.export", Texts.count(rows.size(), "quality.count.lines"));
    }
}
