package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.KeptRequestRow;
import fr.prefecture.clu.listening.KeptRequests;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which part of the board the address asks for; a period that it should not have is ignored. */
final class KeptRequestQuery {

    /** One option of the filter. */
    public record Choice(String value, String text, boolean chosen) {}

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int JULY = 7;

    private final SortedSet<LooseDate> offered = new TreeSet<>();
    private final Optional<LooseDate> period;

    KeptRequestQuery(HttpServletRequest request, KeptRequests requests) {
        requests.board(Optional.empty(), Optional.empty()).stream()
                .map(KeptRequestRow::doneOn)
                .forEach(this::offer);
        period =
                offered.stream()
                        .filter(one -> one.toString().equals(request.getParameter("periode")))
                        .findFirst();
    }

    private void offer(LocalDate day) {
        int year = day.getYear();
        offered.add(LooseDate.year(year));
        offered.add(LooseDate.halfYear(year, day.getMonthValue() < JULY ? 1 : 2));
        offered.add(LooseDate.quarter(year, (day.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1));
    }

    Optional<LocalDate> from() {
        return period.map(LooseDate::firstDay);
    }

    Optional<LocalDate> to() {
        return period.map(LooseDate::lastDay);
    }

    List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Texts.of("listening.kept.always"), period.isEmpty()));
        offered.forEach(
                one ->
                        choices.add(
                                new Choice(
                                        one.toString(),
                                        French.loose(one),
                                        period.filter(one::equals).isPresent())));
        return choices;
    }

    String inWords() {
        return period.map(French::loose).orElse(Texts.of("listening.kept.always"));
    }

    String address(HttpServletRequest request, String path) {
        return Address.of(request, path)
                .with("periode", period.map(LooseDate::toString))
                .toString();
    }
}
