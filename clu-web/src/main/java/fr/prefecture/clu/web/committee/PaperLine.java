package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.MeetingCheck;
import fr.prefecture.clu.committee.PaperKind;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A paper of a meeting as the list writes it.
 *
 * @param key of its name on the page
 * @param what it is for
 * @param state why it is not made, or what it still says; empty when nothing is to be said
 * @param links to its files; none when something is missing for it
 */
public record PaperLine(String key, String name, String what, String state, List<Link> links) {

    /**
     * One file.
     *
     * @param whose the paper's name, for those who only hear the link; empty when the text says it
     */
    public record Link(String whose, String text, String address) {}

    static PaperLine of(
            HttpServletRequest request,
            long meetingId,
            PaperKind kind,
            List<MeetingCheck.Kind> missing,
            String state) {
        String name = Texts.of("PaperKind." + kind.name());
        return new PaperLine(
                kind.file(),
                name,
                Texts.of("committee.paper.what." + kind.name()),
                missing.isEmpty() ? state : missing(missing),
                missing.isEmpty() ? links(request, meetingId, kind, name) : List.of());
    }

    /** The slides show all figures: they are for those who may read them. */
    static boolean mayRead(HttpServletRequest request, PaperKind kind) {
        return kind != PaperKind.SLIDES
                || request.isUserInRole(Roles.QUALITY)
                || request.isUserInRole(Roles.SECRETARY_GENERAL);
    }

    private static String missing(List<MeetingCheck.Kind> missing) {
        return Texts.of(
                "committee.paper.lacks",
                missing.stream()
                        .map(kind -> Texts.of("committee.check." + kind.name()))
                        .collect(Collectors.joining(", ")));
    }

    private static List<Link> links(
            HttpServletRequest request, long meetingId, PaperKind kind, String name) {
        List<Link> links = new ArrayList<>();
        for (PaperFormat format : kind.formats()) {
            links.add(
                    new Link(
                            name,
                            Texts.of("committee.paper.format." + format.name()),
                            address(request, meetingId, kind, format).toString()));
        }
        if (kind != PaperKind.SLIDES) {
            links.add(
                    new Link(
                            name,
                            Texts.of("committee.paper.large"),
                            address(request, meetingId, kind, PaperFormat.PDF)
                                    .with(PaperFiles.LARGE, "oui")
                                    .toString()));
        }
        return links;
    }

    /** The convocation of one person, by name. */
    static Link convocation(
            HttpServletRequest request, long meetingId, long participation, String name) {
        return new Link(
                "",
                Texts.of("committee.paper.convocationOf", name),
                address(request, meetingId, PaperKind.CONVOCATION, PaperFormat.PDF)
                        .with(PaperFiles.PERSON, participation)
                        .toString());
    }

    private static Address address(
            HttpServletRequest request, long meetingId, PaperKind kind, PaperFormat format) {
        return Address.of(
                request,
                PaperFiles.PATH + "/" + meetingId + "/" + kind.file() + "." + format.extension());
    }

    /** At the start of a line. */
    public String getState() {
        return French.capital(state);
    }
}
