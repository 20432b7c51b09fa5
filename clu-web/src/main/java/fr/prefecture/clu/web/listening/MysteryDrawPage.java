package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.account.UserRow;
import fr.prefecture.clu.account.Users;
import fr.prefecture.clu.listening.MysteryDrawRow;
import fr.prefecture.clu.listening.MysteryDraws;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The draw of a mystery survey's contacts. ECO-64 to ECO-67 */
@Named
@RequestScoped
public class MysteryDrawPage extends MysteryFrame {

    private static final int USUAL = 40;

    /** A draw as the table shows it. */
    public record Line(
            int number, String seed, String contacts, String kept, String drawnAt, String by) {}

    @Inject MysteryDraws draws;
    @Inject Users users;

    private int version;
    private Integer contacts = USUAL;
    private Long seed;
    private boolean sure;

    @PostConstruct
    void begin() {
        found().ifPresent(
                        one -> {
                            version = one.survey().version();
                            if (one.survey().contacts() > 0) {
                                contacts = one.survey().contacts();
                            } else {
                                contacts = Math.max(1, Math.min(USUAL, room()));
                            }
                        });
    }

    @Override
    public void load() throws IOException {
        if (found().isEmpty() || !isOurs()) {
            messages.missing();
        }
    }

    public String draw() throws IOException {
        try {
            int draw = draws.draw(number(), version, contacts, Optional.ofNullable(seed), sure);
            long used =
                    draws.of(number()).stream()
                            .filter(one -> one.number() == draw)
                            .findFirst()
                            .map(MysteryDrawRow::seed)
                            .orElseThrow();
            lead(
                    address("/tirage"),
                    Texts.of("listening.draw.done", contacts, String.valueOf(used)));
        } catch (RuleBroken refusal) {
            MysteryRefusals.say(refusal);
            if (refusal.getMessage().equals("listening.mystery.changedMeanwhile")) {
                forget();
                version = row().version();
            }
        }
        return null;
    }

    private int room() {
        return draws.room(row().terms());
    }

    /** « 285 demi-heures ouvrées du 3 au 21 mai 2021 » */
    public String getRoomText() {
        return Texts.of(
                "listening.draw.room",
                Texts.count(room(), "listening.mysteryCount.halfHours"),
                French.period(row().terms().beginsOn(), row().terms().endsOn()),
                MysteryWords.hours(row().terms().hours()));
    }

    public List<Line> getLines() {
        return draws.of(number()).stream().map(this::line).toList();
    }

    private Line line(MysteryDrawRow row) {
        return new Line(
                row.number(),
                String.valueOf(row.seed()),
                French.number(row.contacts()),
                French.number(row.kept()),
                French.dateTime(row.drawnAt().atZone(Settings.zone())),
                by(row.drawnBy()));
    }

    private String by(String login) {
        return login.equals(Changes.SYSTEM)
                ? Texts.of("listening.draw.system")
                : users.named(login).map(UserRow::displayName).orElse(login);
    }

    public String getNote() {
        return Texts.count(draws.of(number()).size(), "listening.mysteryCount.draws");
    }

    /** Everything is there, and it is open. */
    public boolean isReady() {
        return sheet().isReady();
    }

    public boolean isDrawable() {
        return isWritable() && row().isOpen() && isReady();
    }

    /** Contacts were drawn already: a second draw asks for confirmation. */
    public boolean isDrawn() {
        return row().contacts() > 0;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public Integer getContacts() {
        return contacts;
    }

    public void setContacts(Integer contacts) {
        this.contacts = contacts;
    }

    public Long getSeed() {
        return seed;
    }

    public void setSeed(Long seed) {
        this.seed = seed;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
