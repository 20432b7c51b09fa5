package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.CountedUnit;
import fr.prefecture.clu.letters.InboundChannel;
import fr.prefecture.clu.letters.InboundMails;
import fr.prefecture.clu.letters.InboundRates;
import fr.prefecture.clu.letters.InboundRow;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one address asks of the letters and e-mails: the page shows it, the file hands it out. */
@RequestScoped
public class InboundReport {

    static final String PATH = "/courriers";

    /** An entry of a list to choose from. */
    public record Choice(String value, String text, boolean chosen) {}

    @Inject InboundMails mails;
    @Inject HttpServletRequest request;

    private InboundFilters filters;
    private List<String> services = List.of();
    private Optional<LocalDate> lastWeek = Optional.empty();
    private List<InboundRow> rows;
    private InboundRates rates;

    void read() {
        services = mails.services().stream().map(CountedUnit::name).toList();
        lastWeek = mails.lastWeek();
        filters =
                new InboundFilters(
                        new InboundFilters.Typed(
                                parameter("du"),
                                parameter("au"),
                                parameter("service"),
                                parameter("canal")),
                        new InboundFilters.Known(
                                mails.today(), lastWeek.map(InboundRow::month), services));
    }

    /** What is wrong with the filters is said at its field. */
    void complain() {
        filters.problems()
                .forEach(
                        problem ->
                                say(problem.field(), Texts.of(problem.key(), problem.arguments())));
    }

    static void say(String field, String text) {
        FacesContext.getCurrentInstance()
                .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    boolean isUnderstood() {
        return filters.problems().isEmpty();
    }

    ReportingPeriod period() {
        return filters.period().orElseThrow();
    }

    List<InboundRow> rows() {
        if (rows == null) {
            rows = mails.rows(period(), filters.service(), filters.channel());
        }
        return rows;
    }

    InboundRates rates() {
        if (rates == null) {
            rates = mails.rates(rows());
        }
        return rates;
    }

    /** The last Sunday of the last week that is counted. */
    Optional<LocalDate> lastDay() {
        return lastWeek.map(monday -> monday.plusDays(6));
    }

    /** The address of a page or file about the same weeks. */
    Address address(String path) {
        return Address.of(request, path)
                .with("du", filters.period().map(p -> p.from().toString()))
                .with("au", filters.period().map(p -> p.to().toString()))
                .with("service", filters.service())
                .with("canal", filters.channel().map(InboundReport::named));
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    List<Choice> serviceChoices() {
        return services.stream()
                .map(
                        name ->
                                new Choice(
                                        name,
                                        name,
                                        filters.service().filter(name::equals).isPresent()))
                .toList();
    }

    List<Choice> channelChoices() {
        return List.of(InboundChannel.values()).stream()
                .map(
                        channel ->
                                new Choice(
                                        named(channel),
                                        Texts.of("InboundChannel." + channel.name()),
                                        filters.channel().filter(channel::equals).isPresent()))
                .toList();
    }

    private static String named(InboundChannel channel) {
        return InboundFilters.CHANNELS.entrySet().stream()
                .filter(entry -> entry.getValue() == channel)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    String allServicesText() {
        return Texts.of("letters.filter.allServices", services.size());
    }

    String periodText() {
        return French.period(period().from(), period().to());
    }

    /** The filters in words, for the export's first line and for the printed page. */
    String inWords() {
        return Texts.of(
                "letters.inbound.filters",
                periodText(),
                filters.service()
                        .map(name -> Texts.of("letters.filters.service", name))
                        .orElseGet(() -> Texts.of("letters.filters.allServices")),
                filters.channel()
                        .map(channel -> Texts.of("letters.filters.channel." + channel.name()))
                        .orElseGet(() -> Texts.of("letters.filters.allChannels")));
    }

    /** As typed while it is wrong, the day that it means otherwise. */
    String fromText() {
        return filters.period().map(p -> French.date(p.from())).orElse(parameter("du"));
    }

    String toText() {
        return filters.period().map(p -> French.date(p.to())).orElse(parameter("au"));
    }
}
