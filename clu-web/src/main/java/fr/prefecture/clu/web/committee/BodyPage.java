package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.BodyRow;
import fr.prefecture.clu.committee.BodyTerms;
import fr.prefecture.clu.committee.MandateState;
import fr.prefecture.clu.committee.MemberFilter;
import fr.prefecture.clu.committee.Members;
import fr.prefecture.clu.committee.RepresentedBodies;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.kit.FormDeclaration;
import fr.prefecture.clu.web.kit.FormPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An organisation of the committee, with those who sit or sat for it. */
@Named
@RequestScoped
public class BodyPage extends FormPage<BodyTerms> {

    @Inject RepresentedBodies bodies;
    @Inject Members members;

    private Optional<BodyRow> row;
    private List<MandateLine> lines;

    @Override
    protected void declare(FormDeclaration<BodyTerms> form) {
        form.of(BodyTerms.class, "committee.body.field");
        row = bodies.find(Long.parseLong(request.getParameter("id")));
        row.ifPresent(known -> form.change(known.terms(), known.version()));
    }

    @Override
    protected void send(BodyTerms typed) throws IOException {
        bodies.change(getRow().id(), getForm().version(), typed);
        back(Texts.of("committee.body.saved", typed.name().strip()));
    }

    public void load() throws IOException {
        if (row.isEmpty()) {
            messages.missing();
        }
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
}
