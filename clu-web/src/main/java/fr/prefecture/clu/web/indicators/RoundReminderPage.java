package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.ReminderAddressee;
import fr.prefecture.clu.indicators.RoundReminders;
import fr.prefecture.clu.mail.Draft;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The reminders of a round: each text read, copied, or sent once. */
@Named
@RequestScoped
public class RoundReminderPage extends RoundFrame {

    private static final String BOX = "service";

    @Inject RoundReminders reminders;

    private List<Line> lines;

    /** A service that has not given all, and what it would read. */
    public record Line(
            long key, String name, String missing, String subject, String text, boolean chosen) {}

    public List<Line> getLines() {
        if (lines == null) {
            Set<Long> chosen = chosen();
            int number = reminders.next(id());
            lines =
                    reminders.addressees(id()).stream()
                            .map(one -> line(one, number, chosen))
                            .toList();
        }
        return lines;
    }

    private Line line(ReminderAddressee one, int number, Set<Long> chosen) {
        Draft draft = reminders.draft(id(), number, one.key());
        return new Line(
                one.key(),
                one.email().isEmpty()
                        ? Texts.of("indicators.reminder.noAddress.at", one.service())
                        : Texts.of("indicators.reminder.at", one.service(), one.email()),
                one.missing().stream().map(RoundWords::what).collect(Collectors.joining(", ")),
                draft.subject(),
                draft.text(),
                chosen.contains(one.key()));
    }

    private Set<Long> chosen() {
        return Arrays.stream(
                        Optional.ofNullable(request.getParameterValues(BOX)).orElse(new String[0]))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    public void send() throws IOException {
        Set<Long> chosen = chosen();
        reminders.remind(
                id(),
                shownNumber(),
                chosen,
                Texts.of("indicators.reminder.mailing", getRound().title()),
                LIST + "/" + id());
        lead(getAddress(), Texts.count(chosen.size(), "indicators.reminder.sent"));
    }

    public void note() throws IOException {
        Set<Long> chosen = chosen();
        reminders.noteCopied(id(), chosen);
        lead(getAddress(), Texts.count(chosen.size(), "indicators.reminder.noted"));
    }

    /** The number that the form was shown with. */
    private int shownNumber() {
        String number = Optional.ofNullable(request.getParameter("numero")).orElse("");
        return number.matches("\\d{1,6}") ? Integer.parseInt(number) : getNumber();
    }

    public int getNumber() {
        return reminders.next(id());
    }

    /** Nothing leaves this machine: e-mails become files. */
    public boolean isKeptHere() {
        return Settings.mailHost().isEmpty();
    }
}
