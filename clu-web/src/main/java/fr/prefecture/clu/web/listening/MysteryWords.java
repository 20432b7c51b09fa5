package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.ContactOutcome;
import fr.prefecture.clu.listening.MysteryEntry;
import fr.prefecture.clu.listening.MysteryPoints;
import fr.prefecture.clu.listening.MysteryState;
import fr.prefecture.clu.listening.MysteryTerms;
import fr.prefecture.clu.listening.OpeningHours;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.model.SelectItem;
import java.util.ArrayList;
import java.util.List;

/** The words of the pages about mystery surveys. */
final class MysteryWords {

    private MysteryWords() {}

    static String of(Enum<?> one) {
        return Texts.of(one.getDeclaringClass().getSimpleName() + "." + one.name());
    }

    /** The sign beside it. */
    static String sign(MysteryState state) {
        return switch (state) {
            case PREPARED -> "afaire";
            case DRAWN -> "info";
            case UNDER_WAY -> "encours";
            case CLOSED -> "succes";
        };
    }

    static String sign(ContactOutcome outcome) {
        return switch (outcome) {
            case ANSWERED -> "succes";
            case ANSWERED_LATE -> "alerte";
            case NO_ANSWER, AUTOMATIC -> "erreur";
        };
    }

    /** « Appels de mai, préfecture partenaire, du 3 au 21 mai 2021 »: what is kept, in one line. */
    static String summary(MysteryTerms terms) {
        return Texts.of(
                "listening.mystery.summary",
                terms.title(),
                of(terms.medium()),
                terms.partner(),
                French.period(terms.beginsOn(), terms.endsOn()),
                hours(terms.hours()));
    }

    /** « de 8 h 30 à 16 h 00, sauf de 12 h 00 à 13 h 30 » */
    static String hours(OpeningHours hours) {
        String all =
                Texts.of(
                        "listening.mystery.hours.said",
                        French.time(hours.opensAt()),
                        French.time(hours.closesAt()));
        return hours.pauseFrom().isEmpty()
                ? all
                : Texts.of(
                        "listening.mystery.hours.except",
                        all,
                        French.time(hours.pauseFrom().get()),
                        French.time(hours.pauseTo().orElseThrow()));
    }

    /** « 3 mai 2021, répondu » */
    static String entry(MysteryEntry entry) {
        return Texts.of(
                "listening.contact.kept",
                entry.madeOn().map(French::day).orElse(Texts.of("listening.contact.noDay")),
                entry.outcome()
                        .map(MysteryWords::of)
                        .orElse(Texts.of("listening.contact.noOutcome")),
                entry.remark().isEmpty() ? Texts.of("listening.contact.noRemark") : entry.remark());
    }

    /** « 87,5 % »; empty where nothing could be marked. */
    static String percent(MysteryPoints points) {
        return points.percent().map(French::percent).orElse("");
    }

    /** « 21 sur 28 » */
    static String points(MysteryPoints points) {
        return Texts.of(
                "listening.mysteryResult.points",
                French.shortest(points.got()),
                French.shortest(points.possible()));
    }

    static <T extends Enum<T>> List<SelectItem> choices(Class<T> type, String open) {
        List<SelectItem> items = new ArrayList<>();
        if (!open.isEmpty()) {
            items.add(new SelectItem(null, open));
        }
        for (T one : type.getEnumConstants()) {
            items.add(new SelectItem(one, of(one)));
        }
        return items;
    }
}
