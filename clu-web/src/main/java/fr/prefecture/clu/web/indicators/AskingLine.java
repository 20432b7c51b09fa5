package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.AskingRow;
import fr.prefecture.clu.indicators.ReminderRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.time.LocalDate;

/** An asking as the board writes it. */
public record AskingLine(AskingRow row, LocalDate today, String address) {

    public String what() {
        return RoundWords.what(row);
    }

    public String owner() {
        return row.login().isEmpty() ? Texts.of("indicators.asking.anyone") : row.login();
    }

    public String due() {
        return French.date(row.due());
    }

    /** « il y a 3 jours », of what is missing. */
    public String away() {
        return row.isMissing() ? French.away(today, row.due()) : "";
    }

    public String state() {
        return RoundWords.state(row.state());
    }

    public String kind() {
        return RoundWords.kind(row.state());
    }

    public boolean isLateGift() {
        return row.givenLate();
    }

    /** What was given, or why nothing is asked any more. */
    public String given() {
        return row.gift().map(RoundWords::given).orElse(row.reason());
    }

    /** « agent, le 3 juin 2021 à 10 h 15 » */
    public String by() {
        return row.gift()
                .map(gift -> Texts.of("indicators.gift.by", gift.by(), gift.at()))
                .orElse("");
    }

    /** « 2 relances, la dernière le … » */
    public String reminded() {
        return row.reminders().stream()
                .findFirst()
                .map(
                        last ->
                                Texts.of(
                                        "indicators.reminder.said",
                                        Texts.count(
                                                row.reminders().stream()
                                                        .map(ReminderRow::at)
                                                        .distinct()
                                                        .count(),
                                                "indicators.reminder.count"),
                                        last.at()))
                .orElse("");
    }
}
