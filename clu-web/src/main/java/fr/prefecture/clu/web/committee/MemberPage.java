package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Members;
import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Past;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** A member: who they are, how they want to be written to, what was changed. */
@Named
@RequestScoped
public class MemberPage {

    /** A line of the history. */
    public record Step(String moment, String by, String what) {}

    private static final String SUBJECT = "committee.member";

    @Inject Person person;
    @Inject Members members;
    @Inject Changes changes;
    @Inject Clock clock;
    @Inject HttpServletRequest request;

    private List<Step> history;

    public void load() throws IOException {
        person.mustExist();
    }

    public String restore() throws IOException {
        members.restore(getLine().row().id());
        person.back(Texts.of("committee.member.restored", getLine().row().name()));
        return null;
    }

    public MandateLine getLine() {
        return person.line();
    }

    public String getHeading() {
        return getLine().row().name();
    }

    public String getAddress() {
        return person.address();
    }

    public String getSeat() {
        return Texts.of("committee.member.seatText", getLine().rank(), getLine().row().seat());
    }

    public String getCollege() {
        return Texts.of("MemberCollege." + getLine().row().college());
    }

    public boolean isChangeable() {
        return isWritable() && !getLine().isArchived();
    }

    public boolean isRestorable() {
        return isWritable() && getLine().isArchived();
    }

    /** Whether the mandate has an end that could be later. */
    public boolean isRenewable() {
        return isChangeable() && getLine().row().until().isPresent();
    }

    private boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public List<Step> getHistory() {
        if (history == null) {
            history =
                    Stream.of(Roles.QUALITY, Roles.SECRETARY_GENERAL)
                                    .anyMatch(request::isUserInRole)
                            ? changes.of(SUBJECT, getLine().row().id()).stream()
                                    .map(this::step)
                                    .toList()
                            : List.of();
        }
        return history;
    }

    private Step step(ChangeRow row) {
        return new Step(
                French.dateTime(row.at().atZone(clock.getZone())),
                row.by().equals(Changes.SYSTEM)
                        ? Texts.of("committee.memberHistory.system")
                        : Past.person(row.by()),
                Texts.of("committee.memberHistory." + row.kind()));
    }
}
