package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.account.UserRow;
import fr.prefecture.clu.account.Users;
import fr.prefecture.clu.committee.Addressee;
import fr.prefecture.clu.committee.Dispatch;
import fr.prefecture.clu.mail.CalendarEvent;
import fr.prefecture.clu.mail.Draft;
import fr.prefecture.clu.mail.Enclosure;
import fr.prefecture.clu.mail.Mailings;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MailHtml;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The e-mail of one person as it would leave. */
@RequestScoped
public class DispatchPreview {

    /**
     * @param html what is safe to show of the part for those who read it so
     */
    public record Mail(
            String from,
            String to,
            String subject,
            String text,
            String html,
            List<Piece> pieces,
            List<Fact> calendar) {}

    /** A file that goes with it. */
    public record Piece(String text, String address) {}

    /** What the invitation says. */
    public record Fact(String name, String value) {}

    @Inject Mailings mailings;
    @Inject Users users;
    @Inject HttpServletRequest request;

    private Draft draft;

    /** Whose e-mail is asked for: by the form, else by the address; empty for anybody's. */
    String reader() {
        return Optional.ofNullable(request.getParameter("destinataire"))
                .or(() -> Optional.ofNullable(request.getParameter("membre")))
                .orElse("");
    }

    /** The one who is asked for, or the first. */
    Optional<Addressee> shown(List<Addressee> people) {
        String asked = reader();
        return people.stream()
                .filter(one -> String.valueOf(one.participationId()).equals(asked))
                .findFirst()
                .or(() -> people.stream().findFirst());
    }

    Mail of(Dispatch dispatch, Addressee person) {
        Draft written = draft(dispatch, person);
        return new Mail(
                Settings.mailFrom(),
                Texts.of("committee.mail.mailbox", person.name(), person.email()),
                written.subject(),
                written.text(),
                MailHtml.safe(written.html()),
                pieces(dispatch, person, written),
                written.event().map(DispatchPreview::calendar).orElse(List.of()));
    }

    /** The files of it, in their order. */
    Draft draft(Dispatch dispatch, Addressee person) {
        if (draft == null) {
            draft =
                    mailings.preview(
                            dispatch.kind().mail(),
                            String.valueOf(dispatch.meeting().id()),
                            dispatch.number(),
                            person.recipient());
        }
        return draft;
    }

    void tryOut(Dispatch dispatch, Addressee like, String to) {
        mailings.trial(
                dispatch.kind().mail(),
                String.valueOf(dispatch.meeting().id()),
                dispatch.number(),
                like.recipient(),
                to.strip());
    }

    /** Of the account of whoever looks; empty when it has none. */
    String myAddress() {
        return users.current().map(UserRow::email).orElse("");
    }

    private List<Piece> pieces(Dispatch dispatch, Addressee person, Draft written) {
        List<Enclosure> all = written.enclosures();
        return IntStream.range(0, all.size())
                .mapToObj(
                        place ->
                                new Piece(
                                        Texts.of(
                                                "committee.mail.piece",
                                                all.get(place).name(),
                                                type(all.get(place).name()),
                                                French.size(all.get(place).content().length)),
                                        DispatchFiles.address(
                                                request,
                                                dispatch.kind(),
                                                dispatch.number(),
                                                person.participationId(),
                                                place)))
                .toList();
    }

    private static String type(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    private static List<Fact> calendar(CalendarEvent event) {
        return List.of(
                fact("what", Texts.of("committee.mail.calendar." + event.method().name())),
                fact("summary", event.summary()),
                fact("start", French.dateTime(event.start().atZone(Settings.zone()))),
                fact("end", French.dateTime(event.end().atZone(Settings.zone()))),
                fact("place", event.location()),
                fact("uid", event.uid()),
                fact("sequence", String.valueOf(event.sequence())));
    }

    private static Fact fact(String name, String value) {
        return new Fact(Texts.of("committee.mail.calendar.fact." + name), value);
    }
}
