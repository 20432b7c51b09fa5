package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.BodyRow;
import fr.prefecture.clu.committee.MandateState;
import fr.prefecture.clu.committee.MemberFilter;
import fr.prefecture.clu.committee.Members;
import fr.prefecture.clu.committee.RepresentedBodies;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An organisation of the committee, with those who sit or sat for it. */
@Named
@RequestScoped
public class BodyPage {

    private final BodyForm form = new BodyForm();

    @Inject RepresentedBodies bodies;
    @Inject Members members;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<BodyRow> row;
    private List<MandateLine> lines;
    private int version;

    @PostConstruct
    void begin() {
        row = bodies.find(Long.parseLong(request.getParameter("id")));
        row.ifPresent(
                known -> {
                    version = known.version();
                    form.show(known);
                });
    }

    public void load() throws IOException {
        if (row.isEmpty()) {
            messages.missing();
        }
    }

    public String save() throws IOException {
        bodies.change(getRow().id(), version, form.getName(), form.getCollege(), form.getSeats());
        back(Texts.of("committee.body.saved", form.getName().strip()));
        return null;
    }

    public String archive() throws IOException {
        bodies.archive(getRow().id());
        back(Texts.of("committee.body.archivedNow", getRow().name()));
        return null;
    }

    public String restore() throws IOException {
        bodies.restore(getRow().id());
        back(Texts.of("committee.body.restored", getRow().name()));
        return null;
    }

    private void back(String news) throws IOException {
        messages.tellNext(news);
        messages.leadTo(request.getContextPath() + "/comite/organismes/" + getRow().id());
    }

    public BodyRow getRow() {
        return row.orElseThrow();
    }

    /** Those who sit first, the archived ones last. */
    public List<MandateLine> getLines() {
        if (lines == null) {
            lines =
                    Stream.of(Optional.<MandateState>empty(), Optional.of(MandateState.ARCHIVED))
                            .flatMap(state -> lines(state).stream())
                            .toList();
        }
        return lines;
    }

    private List<MandateLine> lines(Optional<MandateState> state) {
        return members.rows(new MemberFilter(Optional.of(getRow().college()), state, "")).stream()
                .filter(one -> one.bodyId() == getRow().id())
                .map(MandateLine::new)
                .toList();
    }

    public String getCollegeText() {
        return Texts.of("MemberCollege." + getRow().college());
    }

    public String getSeatsText() {
        return Texts.count(getRow().seats(), "committee.count.seats");
    }

    public String getNote() {
        return Texts.count(getLines().size(), "committee.count.members");
    }

    public boolean isChangeable() {
        return isWritable() && !getRow().archived();
    }

    /** Whether nobody who is not archived sits for it. */
    public boolean isArchivable() {
        return isChangeable() && getLines().stream().allMatch(MandateLine::isArchived);
    }

    public boolean isRestorable() {
        return isWritable() && getRow().archived();
    }

    private boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public BodyForm getForm() {
        return form;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
